package dev.tributary.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged jar, alone on the processor path, does what the classes do. */
final class ShadedJarIT {
    private static final Path JAR = Path.of(System.getProperty("processor.jar"));

    @TempDir
    private Path directory;

    @Test
    void holds_nothing_outside_its_own_packages() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            assertThat(jar.stream().filter(entry -> !entry.isDirectory()).map(ZipEntry::getName))
                    .allMatch(name -> name.startsWith("dev/tributary/processor/") || name.startsWith("META-INF/"))
                    .contains(
                            "META-INF/services/javax.annotation.processing.Processor",
                            "META-INF/gradle/incremental.annotation.processors")
                    .noneMatch(name -> name.startsWith("META-INF/services/tools.") || name.endsWith(".SF"));
        }
    }

    @Test
    void generates_what_the_unpacked_classes_generate() throws IOException {
        Path source = Files.writeString(
                directory.resolve("GitHub.java"), "package sample;\n" + Descriptors.PREAMBLE + golden("GitHub.java"));
        StringWriter out = new StringWriter();
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = javac.getStandardFileManager(null, null, null)) {
            List<String> options = List.of(
                    "-d", directory.toString(),
                    "-processorpath", JAR.toString(),
                    "-classpath", classPath(),
                    "-Xlint:all,-processing", "-Werror");
            boolean success = javac.getTask(out, manager, null, options, null, manager.getJavaFileObjects(source))
                    .call();
            assertThat(success).as(out.toString()).isTrue();
        }

        assertThat(Files.readString(directory.resolve("sample/GitHubDecoders.java")))
                .isEqualTo(golden("GitHubDecoders.java.golden"));
        assertThat(Files.readString(directory.resolve("META-INF/tributary/github/model.json")))
                .isEqualTo(golden("model.json.golden"));
        assertThat(directory.resolve("META-INF/services/dev.tributary.runtime.connector.ConnectorFactory"))
                .exists();
    }

    /** From the class path: after shading, Maven takes the directory of the reduced pom for the module's. */
    private static String golden(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(ShadedJarIT.class.getResourceAsStream("/goldens/" + name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !Path.of(entry).equals(JAR))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
