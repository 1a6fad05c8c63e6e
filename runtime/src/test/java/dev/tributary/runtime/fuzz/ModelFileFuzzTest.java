package dev.tributary.runtime.fuzz;

import dev.tributary.model.json.ModelFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Garbled model files. */
class ModelFileFuzzTest {

    @Test
    void model_files() throws IOException {
        try (InputStream file = ModelFileFuzzTest.class.getResourceAsStream("/META-INF/tributary/shop/model.json")) {
            String model = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            Fuzz.run(
                    (input, random) -> ModelFile.read(new String(input, StandardCharsets.UTF_8)),
                    List.of(IllegalArgumentException.class),
                    model.replaceAll("\\s+", " "));
        }
    }
}
