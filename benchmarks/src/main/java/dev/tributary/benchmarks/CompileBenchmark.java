package dev.tributary.benchmarks;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What the processor adds to a compilation: the time of the descriptor with the processor, over that of the descriptor
 * and the generated code by javac alone. The best of several rounds counts, as all that disturbs makes a round longer.
 *
 * <p>Exit status 0 if all limits hold, otherwise 1.
 */
public final class CompileBenchmark {
    private static final int MOST_ROUNDS = 15;
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
        Times most = warm("books, 250 tables", books(250));
        Times more = warm("books, 125 tables", books(125));
        Times few = warm("books, 50 tables", books(50));
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

    private record Times(double processed, double plain) {
        double ratio() {
            return processed / plain;
        }
    }

    /** In turns, so that what else the machine does hits both. */
    private static Times warm(String name, Compilation compilation) throws IOException {
        double processed = Double.MAX_VALUE;
        double plain = Double.MAX_VALUE;
        int inVain = 0;
        for (int round = 0; round < MOST_ROUNDS && inVain < 5; round++) {
            double bestBefore = processed + plain;
            plain = Math.min(plain, seconds(compilation.javacAlone()));
            processed = Math.min(processed, seconds(compilation.withProcessor()));
            inVain = processed + plain < bestBefore * 0.99 ? 0 : inVain + 1;
        }
        Times times = new Times(processed, plain);
        say("warm %s: ratio %.2f (%.3f s with the processor, %.3f s without)", name, times.ratio(), processed, plain);
        return times;
    }

    private void cold(Compilation example) throws IOException, InterruptedException {
        double processed = Double.MAX_VALUE;
        double plain = Double.MAX_VALUE;
        for (int round = 0; round < 5; round++) {
            plain = Math.min(plain, seconds(example.cold(false, processor)));
            processed = Math.min(processed, seconds(example.cold(true, processor)));
        }
        say("cold github: ratio %.2f (%.3f s with the processor, %.3f s without)", processed / plain, processed, plain);
        limit("cold github, seconds more", processed - plain, COLD_LIMIT_SECONDS);
    }

    private void limit(String what, double value, double limit) {
        worst = Math.max(worst, value / limit);
        say("%s: %.2f (limit %.2f)", what, value, limit);
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
