package dev.tributary.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every example descriptor, by every compiler, from source and from class files, for the first and the second time. */
final class ExamplesTest {
    @TempDir
    private static Path directory;

    private static List<Path> sources = List.of();
    private static Path javac = Path.of("");
    private static Map<String, String> generated = Map.of();

    @BeforeAll
    static void compile_with_javac() {
        sources = Build.files(Path.of("..", "examples"), ".java").stream()
                .filter(file -> file.toString().replace(File.separatorChar, '/').contains("/src/main/java/"))
                .toList();
        javac = directory.resolve("javac");
        Build.Result result = new Build(ToolProvider.getSystemJavaCompiler(), javac)
                .options("-parameters")
                .compile(sources);
        assertThat(result.success()).as(result.output()).isTrue();
        generated = Build.texts(javac);
    }

    @Test
    void ecj_generates_what_javac_does() {
        Path ecj = directory.resolve("ecj");
        Build.Result result = new Build(new EclipseCompiler(), ecj).compile(sources);

        assertThat(result.success()).as(result.output()).isTrue();
        assertThat(Build.texts(ecj)).isEqualTo(generated).isNotEmpty();
    }

    /** Class files hold no Javadoc, nor the order of nested types, such as several ways to log in; all else is the same. */
    @Test
    void a_model_from_class_files_is_that_from_source() {
        Path fromClasses = directory.resolve("from-classes");
        List<String> descriptors = sources.stream()
                .filter(file -> Build.text(file).contains("@Source("))
                .map(file -> file.toString().replaceFirst(".*src.main.java.", ""))
                .map(file -> file.replaceFirst("\\.java$", "").replace(File.separatorChar, '.'))
                .toList();

        Build.Result result = new Build(ToolProvider.getSystemJavaCompiler(), fromClasses)
                .classPath(Stream.concat(Stream.of(javac.toFile()), ClassPaths.all().stream())
                        .toList())
                .options("-proc:only")
                .compile(List.of(), descriptors);

        assertThat(result.success()).as(result.output()).isTrue();
        assertThat(models(Build.texts(fromClasses)))
                .isEqualTo(models(generated))
                .hasSizeGreaterThan(2);
    }

    @Test
    void a_second_build_into_the_same_directory_changes_nothing() {
        Path twice = directory.resolve("twice");
        for (int build = 0; build < 2; build++) {
            Build.Result result = new Build(ToolProvider.getSystemJavaCompiler(), twice).compile(sources);
            assertThat(result.success()).as(result.output()).isTrue();
        }

        assertThat(Build.texts(twice)).isEqualTo(generated);
    }

    /** As a build does that knows which file was touched: the others are class files, their generated sources lie about. */
    @Test
    void a_build_of_the_touched_file_alone_generates_its_files_again() {
        Path target = directory.resolve("touched");
        assertThat(new Build(ToolProvider.getSystemJavaCompiler(), target)
                        .compile(sources)
                        .success())
                .isTrue();
        Path touched = sources.stream()
                .filter(file -> file.endsWith("GitHub.java"))
                .findFirst()
                .orElseThrow();

        Build.Result result = new Build(ToolProvider.getSystemJavaCompiler(), target)
                .classPath(Stream.concat(Stream.of(target.toFile()), ClassPaths.all().stream())
                        .toList())
                .processors(List.of(new ConnectorProcessor()))
                .compile(List.of(touched));

        assertThat(result.success()).as(result.output()).isTrue();
        assertThat(Build.texts(target)).isEqualTo(generated);
    }

    private static Map<String, String> models(Map<String, String> files) {
        Map<String, String> models = new TreeMap<>();
        files.forEach((path, text) -> {
            if (path.endsWith("model.json")) {
                String plain = text.replaceAll("(\"description\" *: *)\"(?:[^\"\\\\]|\\\\.)*\"", "$1\"\"");
                models.put(path, plain.contains("\"choice\"") ? sorted(plain) : plain);
            }
        });
        return models;
    }

    private static String sorted(String text) {
        return text.replace(",", "").lines().map(String::strip).sorted().collect(Collectors.joining("\n"));
    }
}
