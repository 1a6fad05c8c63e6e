package dev.tributary.benchmarks;

import dev.tributary.processor.ConnectorProcessor;
import dev.tributary.processor.ServiceRegistrationProcessor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * A descriptor compiled in two ways that end in the same class files: with the processor, and without it from what it
 * generated before.
 */
final class Compilation {
    private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();

    private final Path descriptor;
    private final String classPath;
    private final Path processed;
    private final Path plain;
    private final List<Path> all;

    Compilation(Path descriptor, String classPath, Path directory) throws IOException {
        this.descriptor = descriptor;
        this.classPath = classPath;
        this.processed = Files.createDirectories(directory.resolve("processed"));
        this.plain = Files.createDirectories(directory.resolve("plain"));
        time(processed, List.of(descriptor), true);
        this.all = new ArrayList<>(List.of(descriptor));
        try (Stream<Path> files = Files.walk(processed)) {
            files.filter(file -> file.toString().endsWith(".java")).forEach(all::add);
        }
    }

    /** The descriptor by the processor and javac. */
    Duration withProcessor() throws IOException {
        return time(processed, List.of(descriptor), true);
    }

    /** The descriptor and all that is generated for it, by javac alone. */
    Duration javacAlone() throws IOException {
        return time(plain, all, false);
    }

    /** The classes of the processor are those of the caller, loaded once; each compilation has instances of its own. */
    private Duration time(Path output, List<Path> sources, boolean process) throws IOException {
        List<String> options = new ArrayList<>(
                List.of("-d", output.toString(), "-s", output.toString(), "-classpath", classPath, "-nowarn"));
        if (!process) {
            options.add("-proc:none");
        }
        long start = System.nanoTime();
        try (StandardJavaFileManager files = JAVAC.getStandardFileManager(null, null, null)) {
            JavaCompiler.CompilationTask task =
                    JAVAC.getTask(null, files, null, options, null, files.getJavaFileObjectsFromPaths(sources));
            if (process) {
                task.setProcessors(List.of(new ConnectorProcessor(), new ServiceRegistrationProcessor()));
            }
            if (!task.call()) {
                throw new IllegalStateException("The descriptor does not compile: " + descriptor);
            }
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** The same in a JVM of its own, as a build tool that forks does it. */
    Duration cold(boolean process, Path processor) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "javac").toString(),
                "-d",
                (process ? processed : plain).toString(),
                "-nowarn",
                "-classpath",
                classPath));
        command.addAll(process ? List.of("-processorpath", processor.toString()) : List.of("-proc:none"));
        (process ? List.of(descriptor) : all).forEach(file -> command.add(file.toString()));
        long start = System.nanoTime();
        int status = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (status != 0) {
            throw new IllegalStateException("javac failed with status " + status);
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** Removes a directory and what is in it. */
    static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
