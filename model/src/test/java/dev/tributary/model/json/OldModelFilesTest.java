package dev.tributary.model.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.model.SourceModel;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A connector's jar holds its model file for as long as it is used; the simulator and the command line read them all. */
class OldModelFilesTest {

    @ParameterizedTest
    @ValueSource(strings = "1")
    void the_model_files_of_all_versions_are_read(String version) throws IOException {
        try (InputStream in = OldModelFilesTest.class.getResourceAsStream("/models/" + version + "/model.json")) {
            SourceModel model =
                    ModelFile.read(new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
            assertThat(model.tables()).isNotEmpty();
            assertThat(ModelFile.read(ModelFile.write(model))).isEqualTo(model);
        }
    }
}
