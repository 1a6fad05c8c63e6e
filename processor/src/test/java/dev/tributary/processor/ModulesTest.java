package dev.tributary.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project with a {@code module-info}; Spark's jars are no modules, so it reads the class path. */
final class ModulesTest {
    @TempDir
    private Path directory;

    @Test
    void a_descriptor_can_lie_in_a_named_module_that_reads_the_class_path() throws IOException {
        Path module =
                Files.writeString(directory.resolve("module-info.java"), "module shop { requires java.compiler; }");
        Path descriptor =
                Files.writeString(directory.resolve("Shop.java"), "package p;\n" + Descriptors.PREAMBLE + """
                @Source(name = "shop", baseUrl = "https://shop.example.com/v1/") @NoAuth @SinglePage
                public interface Shop { @GET("items") List<Item> items(); record Item(@Key long id, String name) {} }
                """);

        Build.Result result = new Build(ToolProvider.getSystemJavaCompiler(), directory.resolve("out"))
                .options("--add-reads", "shop=ALL-UNNAMED", "-Xlint:all,-processing", "-Werror")
                .compile(List.of(module, descriptor));

        assertThat(result.success()).as(result.output()).isTrue();
        assertThat(Build.texts(directory.resolve("out")))
                .containsKeys(
                        "META-INF/services/dev.tributary.runtime.connector.ConnectorFactory",
                        "META-INF/services/org.apache.spark.sql.sources.DataSourceRegister");
    }
}
