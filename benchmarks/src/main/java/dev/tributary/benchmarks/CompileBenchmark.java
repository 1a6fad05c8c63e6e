package dev.tributary.benchmarks;

import dev.tributary.benchmarks.Pairs.Medians;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What the processor adds to a compilation: the wall time of the descriptor with the processor, over that of the
 * descriptor and the generated code by javac alone; medians of rounds in which both are measured. Warm is in one JVM, which
 * has compiled javac and the processor before; cold is in a JVM of its own each time.
 *
 * <p>Exit status 0 if all limits hold, otherwise 1.
 */
public final class CompileBenchmark {
    private static final int WARM_UP = 12;
    private static final int ROUNDS = 21;
    private static final int COLD_ROUNDS = 7;
    private static final double WARM_LIMIT = 1.3;
    private static final double COLD_LIMIT_SECONDS = 1;
    private static final double GROWTH_LIMIT = 1.5;

    private final Path directory;
    private final String classPath;
    private final Path processor;
    private double worst;

    private CompileBenchmark(Path directory) {
        this.directory = directory;
        String[] entries = System.getProperty("java.class.path").split(File.pathSeparator, -1);
        this.processor = Arrays.stream(entries)
                .filter(CompileBenchmark::isProcessor)
                .map(Path::of)
                .findFirst()
                .orElseThrow();
        this.classPath = Arrays.stream(entries)
                .filter(entry -> !isProcessor(entry))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static boolean isProcessor(String entry) {
        return entry.contains("tributary-processor");
    }

    /** Takes the descriptor of the github example. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path directory = Files.createTempDirectory("tributary-benchmark");
        CompileBenchmark benchmark = new CompileBenchmark(directory);
        try {
            benchmark.run(Path.of(arguments[0]));
        } finally {
            Compilation.delete(directory);
        }
        say("%s worst: %.2f of its limit", benchmark.worst <= 1 ? "PASS" : "FAIL", benchmark.worst);
        System.exit(benchmark.worst <= 1 ? 0 : 1);
    }

    private void run(Path github) throws IOException, InterruptedException {
        Medians most = warm("books, 250 tables", books(250));
        Medians more = warm("books, 125 tables", books(125));
        Medians few = warm("books, 50 tables", books(50));
        limit("warm ratio at 250 tables", most.ratio(), WARM_LIMIT);
        double late = (most.processed() - more.processed()) / 125;
        double early = (more.processed() - few.processed()) / 75;
        limit("growth, a table between 125 and 250 over one between 50 and 125", late / early, GROWTH_LIMIT);
        Compilation example = new Compilation(github, classPath, directory.resolve("github"));
        warm("github", example);
        cold(example);
    }

    private Compilation books(int tables) throws IOException {
        Path source =
                Files.createDirectories(directory.resolve("books" + tables)).resolve("Books.java");
        Files.writeString(source, Books.ofTables(tables));
        return new Compilation(source, classPath, source.resolveSibling("out"));
    }

    private static Medians warm(String name, Compilation compilation) throws IOException, InterruptedException {
        return said(
                "warm " + name, Pairs.measure(WARM_UP, ROUNDS, compilation::withProcessor, compilation::javacAlone));
    }

    private void cold(Compilation example) throws IOException, InterruptedException {
        Medians cold = said(
                "cold github",
                Pairs.measure(
                        0, COLD_ROUNDS, () -> example.cold(true, processor), () -> example.cold(false, processor)));
        limit("cold github, seconds more", cold.processed() - cold.plain(), COLD_LIMIT_SECONDS);
    }

    private static Medians said(String what, Medians medians) {
        say(
                "%s: ratio %.2f (%.3f s with the processor, %.3f s without)",
                what, medians.ratio(), medians.processed(), medians.plain());
        return medians;
    }

    private void limit(String what, double value, double limit) {
        worst = Math.max(worst, value / limit);
        say("%s: %.2f (limit %.2f)", what, value, limit);
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
