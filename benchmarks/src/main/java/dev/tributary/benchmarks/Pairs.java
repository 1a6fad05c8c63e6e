package dev.tributary.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Measures two things in turns, so that what else the machine does hits both, and takes the median of each. */
final class Pairs {

    /** Does something once, and says how long that took. */
    interface Step {
        Duration time() throws IOException, InterruptedException;
    }

    /**
     * Medians in seconds.
     *
     * @param processed with the processor
     * @param plain by javac alone
     */
    record Medians(double processed, double plain) {
        double ratio() {
            return processed / plain;
        }
    }

    private final List<Double> processed = new ArrayList<>();
    private final List<Double> plain = new ArrayList<>();

    private Pairs() {}

    /**
     * Measures.
     *
     * @param warmUp rounds that do not count
     * @param rounds rounds that count
     */
    static Medians measure(int warmUp, int rounds, Step withProcessor, Step javacAlone)
            throws IOException, InterruptedException {
        Pairs pairs = new Pairs();
        for (int round = 0; round < warmUp + rounds; round++) {
            // Neither always finds what the other leaves behind, such as garbage.
            boolean plainFirst = round % 2 == 0;
            double first = seconds(plainFirst ? javacAlone : withProcessor);
            double second = seconds(plainFirst ? withProcessor : javacAlone);
            if (round >= warmUp) {
                pairs.plain.add(plainFirst ? first : second);
                pairs.processed.add(plainFirst ? second : first);
            }
        }
        return new Medians(median(pairs.processed), median(pairs.plain));
    }

    private static double seconds(Step step) throws IOException, InterruptedException {
        return step.time().toNanos() / 1e9;
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
