package dev.tributary.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The model files of the examples, as they are compiled, are as the schema says that is published with them. */
final class ModelFilesTest {
    private static final Path EXAMPLES = Path.of("../examples");
    private static final Schema SCHEMA = schema();

    static List<Path> modelFiles() throws IOException {
        try (Stream<Path> files = Files.find(
                EXAMPLES,
                8,
                (file, attributes) -> file.endsWith("model.json")
                        && file.toString()
                                .contains("target/classes/META-INF/tributary/".replace('/', File.separatorChar)))) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("modelFiles")
    void a_model_file_is_as_the_schema_says(Path file) throws IOException {
        assertThat(SCHEMA.validate(Files.readString(file), InputFormat.JSON)).isEmpty();
    }

    @Test
    void the_schema_refuses_what_a_model_file_cannot_have() throws IOException {
        String file = Files.readString(modelFiles().get(0));

        assertThat(SCHEMA.validate(file.replaceFirst("\"name\"", "\"nane\""), InputFormat.JSON))
                .isNotEmpty();
    }

    private static Schema schema() {
        try (InputStream in = Objects.requireNonNull(
                ModelFilesTest.class.getResourceAsStream("/META-INF/tributary/model.schema.json"))) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
