package dev.tributary.processor;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;

/** A compilation of files into a directory, by any compiler, as build tools do it. */
final class Build {
    private final JavaCompiler compiler;
    private final Path output;
    private final List<String> options = new ArrayList<>();
    private List<String> release = List.of("--release", "17");
    private List<File> classPath = ClassPaths.all();
    private List<? extends Processor> processors =
            List.of(new ConnectorProcessor(), new ServiceRegistrationProcessor());

    /** What the compiler said. */
    record Result(boolean success, List<Diagnostic<? extends JavaFileObject>> diagnostics, String output) {}

    Build(JavaCompiler compiler, Path output) {
        this.compiler = compiler;
        this.output = output;
    }

    Build options(String... more) {
        options.addAll(List.of(more));
        return this;
    }

    /** With the libraries of the JDK that runs this, which are at hand. */
    Build forThisJdk() {
        release = List.of("-source", "17", "-target", "17");
        return this;
    }

    Build classPath(List<File> entries) {
        classPath = entries;
        return this;
    }

    Build processors(List<? extends Processor> others) {
        processors = others;
        return this;
    }

    Result compile(List<Path> sources) {
        return compile(sources, List.of());
    }

    /** @param classes names of types in class files whose annotations are processed */
    Result compile(List<Path> sources, List<String> classes) {
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        StringWriter out = new StringWriter();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(diagnostics, null, null)) {
            Files.createDirectories(output);
            List<String> all = new ArrayList<>(List.of(
                    "-d",
                    output.toString(),
                    "-s",
                    output.toString(),
                    "-classpath",
                    classPath.stream().map(File::getPath).collect(Collectors.joining(File.pathSeparator))));
            all.addAll(release);
            all.addAll(options);
            JavaCompiler.CompilationTask task = compiler.getTask(
                    out, manager, diagnostics, all, classes, manager.getJavaFileObjectsFromPaths(sources));
            task.setProcessors(processors);
            boolean success = task.call();
            return new Result(
                    success,
                    diagnostics.getDiagnostics(),
                    out + diagnostics.getDiagnostics().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every file in a directory but class files, by its path in it. */
    static Map<String, String> texts(Path directory) {
        Map<String, String> texts = new TreeMap<>();
        for (Path file : files(directory, "")) {
            if (!file.toString().endsWith(".class")) {
                texts.put(directory.relativize(file).toString(), text(file));
            }
        }
        return texts;
    }

    static List<Path> files(Path directory, String suffix) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(suffix))
                    .sorted()
                    .toList();
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
}
