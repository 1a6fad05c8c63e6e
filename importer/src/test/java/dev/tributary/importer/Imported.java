package dev.tributary.importer;

import dev.tributary.importer.project.Project;
import dev.tributary.processor.ConnectorProcessor;
import dev.tributary.processor.ServiceRegistrationProcessor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A document, what came of it, and whether that compiles as a user's build would compile it. */
record Imported(OpenApiImport document, Project project) {

    private static final Path DOCUMENTS = Path.of("src/test/resources/documents");

    /** The documents among the test resources, one for each feature of the standard or of what is recognised. */
    static List<String> files() {
        try (Stream<Path> files = Files.list(DOCUMENTS)) {
            return files.map(each -> each.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All tables of a document among the test resources; its source is called as the file. */
    static Imported of(String file) {
        return of(file.replaceAll("\\..*", ""), text(DOCUMENTS.resolve(file)));
    }

    /** All tables of a document. */
    static Imported of(String source, String text) {
        OpenApiImport document = OpenApiImport.of(text);
        return new Imported(document, document.project(document.tables(), "imported." + source, source));
    }

    /** Compiles projects together, under every lint and without letting a warning through; returns what was said. */
    static String compile(List<Project> projects, Path directory) {
        List<Path> sources = new ArrayList<>();
        for (Project project : projects) {
            for (Map.Entry<String, String> file : project.files().entrySet()) {
                if (file.getKey().endsWith(".java")) {
                    sources.add(write(directory.resolve("sources").resolve(file.getKey()), file.getValue()));
                }
            }
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
        Path classes = directory.resolve("classes");
        try (StandardJavaFileManager files = compiler.getStandardFileManager(said, null, null)) {
            Files.createDirectories(classes);
            List<String> options = List.of(
                    "-d",
                    classes.toString(),
                    "-s",
                    classes.toString(),
                    "-Xlint:all,-processing",
                    "-Werror",
                    "-Xmaxerrs",
                    "50",
                    "--release",
                    "17",
                    "-classpath",
                    System.getProperty("java.class.path"));
            JavaCompiler.CompilationTask task =
                    compiler.getTask(null, files, said, options, null, files.getJavaFileObjectsFromPaths(sources));
            task.setProcessors(List.of(new ConnectorProcessor(), new ServiceRegistrationProcessor()));
            boolean success = task.call();
            StringBuilder text = new StringBuilder(success ? "" : "It does not compile.\n");
            for (Diagnostic<?> each : said.getDiagnostics()) {
                text.append(each).append('\n');
            }
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The descriptor, each run of white space being a space. */
    String descriptor() {
        return project.descriptor().replaceAll("\\s+", " ");
    }
}
