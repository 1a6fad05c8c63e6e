package dev.tributary.it.cluster;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * A directory laid out as a distribution of Spark, as far as its processes look into it: the jars of Spark and Delta, and
 * the one that watches tasks.
 *
 * @param directory where it lies; processes leave their logs there
 */
record SparkHome(Path directory) {

    /**
     * Lays it out with links to the jars.
     *
     * @param classPath the jars of Spark and Delta
     * @param watch the class of a plugin for executors, with those nested in it
     */
    static SparkHome in(Path directory, String classPath, Class<?> watch) throws IOException {
        Path jars = Files.createDirectories(directory.resolve("jars"));
        for (String jar : classPath.strip().split(File.pathSeparator, -1)) {
            Files.createSymbolicLink(jars.resolve(Path.of(jar).getFileName()), Path.of(jar));
        }
        packed(watch, jars.resolve("task-watch.jar"));
        return new SparkHome(directory);
    }

    private static void packed(Class<?> type, Path jar) throws IOException {
        Path classes =
                Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath());
        String name = type.getName().replace('.', '/');
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out);
                Stream<Path> files = Files.list(classes.resolve(name).getParent())) {
            for (Path file : files.filter(path -> path.getFileName().toString().startsWith(type.getSimpleName()))
                    .toList()) {
                entries.putNextEntry(
                        new JarEntry(classes.relativize(file).toString().replace(File.separatorChar, '/')));
                Files.copy(file, entries);
            }
        }
    }

    /** Starts a class of Spark in a JVM of its own, as {@code bin/spark-class} would. */
    SparkProcess start(String name, String heap, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("-X") || argument.startsWith("--"))
                .forEach(command::add);
        command.add("-Xmx" + heap);
        command.addAll(List.of("-cp", directory.resolve("jars") + "/*"));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
        builder.environment().put("SPARK_HOME", directory.toString());
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
        builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        return SparkProcess.start(builder, directory.resolve(name + ".log"));
    }
}
