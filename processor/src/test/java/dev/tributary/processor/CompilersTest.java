package dev.tributary.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is generated depends neither on the compiler nor on where the row types come from. */
final class CompilersTest {
    private static final String ROWS = """
            public interface Rows {
              record Item(@Key long id, String name, @Decimal(precision = 9, scale = 2) BigDecimal price,
                  @WireFormat(Wire.EPOCH_SECONDS) @JsonProperty("ts") Instant changedAt, Place place,
                  @FromOption("by") String by) {}
              record Place(String city, double height) {}
            }
            """;
    private static final String SHOP = """
            @Source(name = "shop", baseUrl = "https://shop.example.com/v1/")
            @NoAuth @SinglePage
            public interface Shop {
              @Incremental(cursor = "changed_at")
              @GET("items") List<Rows.Item> items(@TableOption @Query("by") String by, @CursorStart @Query("since") Instant since);
            }
            """;

    @TempDir
    private Path directory;

    @Test
    void ecj_compiles_a_descriptor_as_javac_does() throws IOException {
        Map<String, String> javac = compile(ToolProvider.getSystemJavaCompiler(), "javac", List.of(), "Rows", "Shop");
        Map<String, String> ecj = compile(new EclipseCompiler(), "ecj", List.of(), "Rows", "Shop");

        assertThat(ecj).isEqualTo(javac).isNotEmpty();
    }

    @Test
    void row_types_from_class_files_are_read_as_those_from_source() throws IOException {
        Map<String, String> fromSource =
                compile(ToolProvider.getSystemJavaCompiler(), "whole", List.of(), "Rows", "Shop");
        compile(ToolProvider.getSystemJavaCompiler(), "rows", List.of(), "Rows");
        Map<String, String> fromClassFiles = compile(
                ToolProvider.getSystemJavaCompiler(),
                "shop",
                List.of(directory.resolve("rows/classes").toFile()),
                "Shop");

        assertThat(fromClassFiles).isEqualTo(fromSource).isNotEmpty();
    }

    @Test
    void a_mistake_in_a_class_file_is_shown_at_the_descriptor() throws IOException {
        compile(ToolProvider.getSystemJavaCompiler(), "rows", List.of(), "Rows");
        File rows = directory.resolve("rows/classes").toFile();

        Compilation compilation = Compiler.javac()
                .withClasspath(Stream.concat(Stream.of(rows), ClassPaths.forSignatures().stream())
                        .toList())
                .withOptions("-proc:only")
                .withProcessors(new ConnectorProcessor())
                .compile(Descriptors.source("p.Shop", SHOP.replace("@TableOption @Query(\"by\") String by, ", "")));

        assertThat(compilation.errors()).hasSize(1);
        assertThat(compilation.errors().get(0).getMessage(Locale.ENGLISH)).startsWith("[T-FROM-OPTION-UNKNOWN] `by`");
        assertThat(compilation.errors().get(0).getLineNumber()).isPositive();
    }

    private Map<String, String> compile(JavaCompiler compiler, String name, List<File> extra, String... types)
            throws IOException {
        Path sources = Files.createDirectories(directory.resolve(name).resolve("sources"));
        Path classes = Files.createDirectories(directory.resolve(name).resolve("classes"));
        List<Path> files = new ArrayList<>();
        for (String type : types) {
            String text = "package p;\n" + Descriptors.PREAMBLE + (type.equals("Rows") ? ROWS : SHOP);
            files.add(Files.writeString(sources.resolve(type + ".java"), text));
        }
        String classPath = Stream.concat(extra.stream(), ClassPaths.all().stream())
                .map(File::getPath)
                .collect(Collectors.joining(File.pathSeparator));
        StringWriter out = new StringWriter();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            Iterable<? extends JavaFileObject> units = manager.getJavaFileObjectsFromPaths(files);
            List<String> options = List.of(
                    "-d", classes.toString(), "-s", classes.toString(), "-classpath", classPath, "--release", "17");
            JavaCompiler.CompilationTask task =
                    compiler.getTask(new PrintWriter(out), manager, null, options, null, units);
            task.setProcessors(List.of(new ConnectorProcessor(), new ServiceRegistrationProcessor()));
            assertThat(task.call()).as(out.toString()).isTrue();
        }
        return generated(classes);
    }

    private static Map<String, String> generated(Path classes) throws IOException {
        Map<String, String> generated = new TreeMap<>();
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!file.toString().endsWith(".class")) {
                    generated.put(classes.relativize(file).toString(), Files.readString(file));
                }
            }
        }
        return generated;
    }
}
