package dev.tributary.benchmarks.decode;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * The generated decoder's throughput against a bare scan of the tokens, and against Spark's own reader of JSON. Each is
 * measured in processes of its own, in turns, so that what else the machine does hits all; the median of the processes counts.
 *
 * <p>Exit status 0 if all limits hold, otherwise 1.
 */
public final class DecodeBenchmark {
    private static final int ROUNDS = 7;
    private static final double LEAST_OF_SCAN = 0.45;
    private static final double LEAST_OF_SPARK = 1.3;

    private double worst = Double.MAX_VALUE;

    /** Takes no arguments. */
    public static void main(String[] arguments) throws RunnerException {
        DecodeBenchmark benchmark = new DecodeBenchmark();
        Map<String, Double> medians = benchmark.measure();
        double own = medians.getOrDefault("tributary", 0.0);
        benchmark.ratio("scan", own / medians.getOrDefault("scan", 0.0), LEAST_OF_SCAN);
        benchmark.ratio("spark", own / medians.getOrDefault("spark", 0.0), LEAST_OF_SPARK);
        boolean pass = benchmark.worst >= 1;
        say("%s worst: %.2f times its limit", pass ? "PASS" : "FAIL", benchmark.worst);
        System.exit(pass ? 0 : 1);
    }

    private Map<String, Double> measure() throws RunnerException {
        Map<String, List<Double>> rounds = new LinkedHashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (String way : List.of("scan", "tributary", "spark")) {
                rounds.computeIfAbsent(way, first -> new ArrayList<>()).add(throughput(way));
            }
        }
        Map<String, Double> medians = new LinkedHashMap<>();
        rounds.forEach((way, figures) -> {
            Collections.sort(figures);
            medians.put(way, figures.get(ROUNDS / 2));
            say("%s: %.1f MB/s (%.1f to %.1f)", way, figures.get(ROUNDS / 2), figures.get(0), figures.get(ROUNDS - 1));
        });
        return medians;
    }

    /** Megabytes a second, in a process of its own. */
    private static double throughput(String way) throws RunnerException {
        double arrays = new Runner(new OptionsBuilder()
                        .include(Decoding.class.getName().replace(".", "\\.") + "\\." + way + "$")
                        .forks(1)
                        .warmupIterations(3)
                        .warmupTime(TimeValue.seconds(1))
                        .measurementIterations(4)
                        .measurementTime(TimeValue.seconds(1))
                        .verbosity(VerboseMode.SILENT)
                        .shouldFailOnError(true)
                        .build())
                .runSingle()
                .getPrimaryResult()
                .getScore();
        return arrays * Corpus.read().length / 1e6;
    }

    private void ratio(String what, double ratio, double least) {
        worst = Math.min(worst, ratio / least);
        say("tributary / %s: %.3f (at least %.2f)", what, ratio, least);
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
