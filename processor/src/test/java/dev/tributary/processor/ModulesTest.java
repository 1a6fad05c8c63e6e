package dev.tributary.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project with a {@code module-info}; Spark's jars are no modules, so it reads the class path. */
final class ModulesTest {
    @TempDir
    private Path directory;

    private Build.Result compile(String provides, String... options) throws IOException {
        Path module = Files.writeString(
                directory.resolve("module-info.java"), "module shop { requires java.compiler; " + provides + " }");
        Path descriptor =
                Files.writeString(directory.resolve("Shop.java"), "package p;\n" + Descriptors.PREAMBLE + """
                @Source(name = "shop", baseUrl = "https://shop.example.com/v1/") @NoAuth @SinglePage
                public interface Shop { @GET("items") List<Item> items(); record Item(@Key long id, String name) {} }
                """);
        return new Build(ToolProvider.getSystemJavaCompiler(), directory.resolve("out"))
                .options(Stream.concat(Stream.of("--add-reads", "shop=ALL-UNNAMED"), Stream.of(options))
                        .toArray(String[]::new))
                .compile(List.of(module, descriptor));
    }

    @Test
    void a_descriptor_can_lie_in_a_named_module_that_reads_the_class_path() throws IOException {
        Build.Result result = compile(
                "provides dev.tributary.runtime.connector.ConnectorFactory with p.ShopConnector.Factory;"
                        + " provides org.apache.spark.sql.sources.DataSourceRegister with p.ShopDataSource;",
                "-Xlint:all,-processing",
                "-Werror");

        assertThat(result.success()).as(result.output()).isTrue();
        assertThat(Build.texts(directory.resolve("out")))
                .containsKeys(
                        "META-INF/services/dev.tributary.runtime.connector.ConnectorFactory",
                        "META-INF/services/org.apache.spark.sql.sources.DataSourceRegister");
    }

    @Test
    void a_named_module_is_told_the_lines_that_it_lacks() throws IOException {
        Build.Result result = compile("");

        assertThat(result.success()).as(result.output()).isTrue();
        String said = result.output()
                .lines()
                .filter(line -> line.contains("[T-MODULE-PROVIDES]"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(result.output()));
        String message = said.substring(said.indexOf("[T-"));
        RuleBook.Entry entry = RuleBook.entries().stream()
                .filter(each -> each.id().equals("T-MODULE-PROVIDES"))
                .findFirst()
                .orElseThrow();
        if (Boolean.getBoolean("goldens.update")) {
            RuleBook.write(
                    new RuleBook.Entry(entry.id(), entry.why(), entry.wrong(), "warning", message, entry.right()));
        } else {
            assertThat(message).isEqualTo(entry.message());
        }
    }
}
