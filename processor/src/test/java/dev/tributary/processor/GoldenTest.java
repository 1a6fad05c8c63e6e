package dev.tributary.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compilation.Status;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is generated for one wide descriptor, to the letter; {@code -Dgoldens.update=true} rewrites it. */
final class GoldenTest {
    private static final Path GOLDENS = Path.of("src", "test", "resources", "goldens");
    private static final Compilation COMPILATION = compile();

    private static Compilation compile() {
        try {
            return Descriptors.compile(
                    Descriptors.source("sample.GitHub", Files.readString(GOLDENS.resolve("GitHub.java"))));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void generated_code_compiles_without_warnings() {
        assertThat(COMPILATION.diagnostics()).isEmpty();
        assertThat(COMPILATION.status()).isEqualTo(Status.SUCCESS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sample/GitHubConnector.java",
                "sample/GitHubDataSource.java",
                "sample/GitHubSchemas.java",
                "sample/GitHubDecoders.java",
                "META-INF/tributary/github/model.json",
                "META-INF/services/dev.tributary.runtime.connector.ConnectorFactory",
                "META-INF/services/org.apache.spark.sql.sources.DataSourceRegister"
            })
    void generates_what_the_golden_says(String path) throws IOException {
        Path golden = GOLDENS.resolve(path.replaceFirst(".*/", "") + ".golden");
        String generated = generated(COMPILATION).get(path);

        if (Boolean.getBoolean("goldens.update")) {
            Files.writeString(golden, generated);
        }

        assertThat(generated).isEqualTo(Files.readString(golden));
    }

    @Test
    void two_compilations_generate_the_same() {
        assertThat(generated(compile())).isEqualTo(generated(COMPILATION));
    }

    static Map<String, String> generated(Compilation compilation) {
        Map<String, String> files = new TreeMap<>();
        for (JavaFileObject file : compilation.generatedFiles()) {
            if (file.getKind() != JavaFileObject.Kind.CLASS) {
                try {
                    files.put(
                            file.toUri().getPath().replaceFirst("^/(SOURCE|CLASS)_OUTPUT/", ""),
                            new String(file.openInputStream().readAllBytes(), StandardCharsets.UTF_8));
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
        return files;
    }
}
