package dev.tributary.benchmarks.reading;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.spark.launcher.JavaModuleOptions;

/**
 * What a read holds, by the number of rows: the heap that is used in mid-read after full collections, of 10,000,000 rows over
 * 100,000. The server is a process of its own, and so is each read, with a heap of 256 MB and without Spark. Then a read
 * of 2,000,000 rows through Spark with 768 MB, which must come to its end.
 *
 * <p>Exit status 0 if both hold, otherwise 1.
 */
public final class MemoryBenchmark {
    private static final int ROWS = 1000;
    private static final int FEW = 100_000;
    private static final int MANY = 10_000_000;
    private static final int THROUGH_SPARK = 2_000_000;
    private static final double LIMIT = 1.10;

    public static void main(String[] arguments) throws IOException {
        Path directory = Files.createTempDirectory("tributary-benchmark");
        String classPath = System.getProperty("java.class.path");
        Ledger.compile(directory, classPath);
        String withLedger = directory + File.pathSeparator + classPath;
        double few = read(withLedger, FEW);
        double many = read(withLedger, MANY);
        double ratio = many / few;
        say("heap at %,d rows over %,d: %.3f (limit %.2f)", MANY, FEW, ratio, LIMIT);
        boolean spark = throughSpark(withLedger);
        boolean pass = ratio <= LIMIT && spark;
        say("%s %.3f%s", pass ? "PASS" : "FAIL", ratio, spark ? "" : ", and the read through Spark failed");
        System.exit(pass ? 0 : 1);
    }

    private static double read(String classPath, int rows) throws IOException {
        long start = System.nanoTime();
        try (Jvm server = Jvm.server(classPath, rows / ROWS, ROWS, 0);
                Jvm reader = Jvm.start(
                        List.of("-Xmx256m"),
                        classPath,
                        MemoryReader.class,
                        List.of(server.address(), String.valueOf(rows)))) {
            double megabytes = Long.parseLong(reader.line()) / 1e6;
            say("%,d rows: %.1f MB used, of 256, in %.0f s", rows, megabytes, (System.nanoTime() - start) / 1e9);
            return megabytes;
        }
    }

    private static boolean throughSpark(String classPath) throws IOException {
        long start = System.nanoTime();
        List<String> options = new ArrayList<>(List.of("-Xmx768m"));
        options.addAll(List.of(JavaModuleOptions.defaultModuleOptionArray()));
        try (Jvm server = Jvm.server(classPath, THROUGH_SPARK / ROWS, ROWS, 0);
                Jvm reader = Jvm.start(options, classPath, SparkReader.class, List.of(server.address()))) {
            boolean complete = Long.parseLong(reader.line()) == THROUGH_SPARK;
            say(
                    "%,d rows through Spark with 768 MB: %s, in %.0f s",
                    THROUGH_SPARK, complete ? "complete" : "incomplete", (System.nanoTime() - start) / 1e9);
            return complete;
        }
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }

    private MemoryBenchmark() {}
}
