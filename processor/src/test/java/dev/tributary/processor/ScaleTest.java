package dev.tributary.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.runtime.connector.ConnectorFactory;
import dev.tributary.runtime.connector.LakeflowConnect;
import dev.tributary.runtime.environment.Environments;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sources of 250 tables, and tables of 300 columns, compile and work. */
final class ScaleTest {
    private static final int TABLES = 250;

    @TempDir
    private Path directory;

    @Test
    void a_source_of_250_tables_compiles_and_knows_them_all() throws Exception {
        try (URLClassLoader classes = compile(Sources.ofTables(TABLES))) {
            LakeflowConnect connector = connect(classes, "p.BooksConnector$Factory");

            assertThat(connector.listTables()).hasSize(TABLES).doesNotHaveDuplicates();
            for (String table : connector.listTables()) {
                assertThat(connector.getTableSchema(table, Map.of()).fieldNames())
                        .contains("id", "updated_at");
            }
            assertThat(poolSizes())
                    .allSatisfy((file, size) -> assertThat(size).as(file).isLessThan(20_000));
        }
    }

    @Test
    void a_table_of_300_columns_and_structs_as_wide_compiles_and_knows_them_all() throws Exception {
        String accessors = IntStream.range(0, 300)
                .mapToObj(i -> "Wide" + i % 3 + " struct" + i + "();\n")
                .collect(Collectors.joining());
        String structs = IntStream.range(0, 3)
                .mapToObj(n -> "interface Wide" + n + " {\n"
                        + IntStream.range(0, 300)
                                .mapToObj(i -> "Instant field" + n + "_" + i + "();\n")
                                .collect(Collectors.joining())
                        + "}\n")
                .collect(Collectors.joining());
        String text = """
                @Source(name = "books", baseUrl = "https://books.example.com/") @NoAuth @SinglePage
                public interface Books {
                  @GET("items") List<Item> items();
                  interface Item { @Key long id();
                """ + accessors + "}\n" + structs + "}\n";

        try (URLClassLoader classes = compile(text)) {
            LakeflowConnect connector = connect(classes, "p.BooksConnector$Factory");

            assertThat(connector.getTableSchema("items", Map.of()).fields()).hasSize(301);
        }
    }

    @Test
    void many_wide_tables_are_spread_over_classes_that_editors_and_the_jvm_take_on() throws Exception {
        int tables = 30;
        String text = IntStream.range(0, tables)
                .mapToObj(table ->
                        "@GET(\"t" + table + "\") List<Row" + table + "> table" + table + "();\ninterface Row"
                                + table + " {\n@Key long id();\n"
                                + IntStream.range(1, 300)
                                        .mapToObj(column -> "/** " + "what it means ".repeat(8) + "*/ String c" + table
                                                + "_" + column + "();\n")
                                        .collect(Collectors.joining())
                                + "}\n")
                .collect(Collectors.joining("", """
                        @Source(name = "books", baseUrl = "https://books.example.com/") @NoAuth @SinglePage
                        public interface Books {
                        """, "}\n"));

        try (URLClassLoader classes = compile(text)) {
            LakeflowConnect connector = connect(classes, "p.BooksConnector$Factory");

            for (String table : connector.listTables()) {
                assertThat(connector.getTableSchema(table, Map.of()).fields()).hasSize(300);
            }
        }
        List<Path> sources = Build.files(directory.resolve("out"), ".java");
        assertThat(sources).extracting(file -> file.getFileName().toString()).contains("BooksSchemas3.java");
        assertThat(sources)
                .allSatisfy(
                        file -> assertThat(Files.size(file)).as(file.toString()).isLessThan(2_500_000));
        assertThat(poolSizes())
                .allSatisfy((file, size) -> assertThat(size).as(file).isLessThan(20_000));
    }

    private static LakeflowConnect connect(ClassLoader classes, String factory) throws ReflectiveOperationException {
        return ((ConnectorFactory)
                        classes.loadClass(factory).getDeclaredConstructor().newInstance())
                .connect(Map.of(), Environments.realWorld());
    }

    private URLClassLoader compile(String text) throws IOException {
        Path source = Files.writeString(directory.resolve("Books.java"), "package p;\n" + Descriptors.PREAMBLE + text);
        Path out = directory.resolve("out");
        Build.Result result = new Build(ToolProvider.getSystemJavaCompiler(), out)
                .options("-Xlint:all,-processing", "-Werror")
                .compile(List.of(source));
        assertThat(result.success()).as(result.output()).isTrue();
        return new URLClassLoader(new URL[] {out.toUri().toURL()}, ScaleTest.class.getClassLoader());
    }

    /** The numbers of entries in the constant pools, of which a class has at most 65,535. */
    private Map<String, Integer> poolSizes() {
        return Build.files(directory.resolve("out"), ".class").stream()
                .collect(Collectors.toMap(file -> file.getFileName().toString(), ScaleTest::poolSize));
    }

    private static int poolSize(Path file) {
        try (InputStream in = Files.newInputStream(file);
                DataInputStream data = new DataInputStream(in)) {
            data.readInt();
            data.readInt();
            return data.readUnsignedShort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
