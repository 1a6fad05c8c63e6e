package dev.tributary.benchmarks.reading;

import dev.tributary.runtime.connector.ConnectorFactory;
import dev.tributary.runtime.connector.LakeflowConnect;
import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.connector.ReadOptions;
import dev.tributary.runtime.connector.TableRead;
import dev.tributary.runtime.environment.Environments;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;

/**
 * What a read takes of a source that answers each request after 50 ms, over what its answers take alone; and how much faster
 * numbered pages are with 8 requests under way than with one. The best of several rounds counts.
 *
 * <p>Exit status 0 if both limits hold, otherwise 1.
 */
public final class LatencyBenchmark {
    private static final int PAGES = 200;
    private static final int ROWS = 100;
    private static final int LATENCY_MILLIS = 50;
    private static final int ROUNDS = 3;
    private static final double CHAIN_LIMIT = 1.05;
    private static final double SPEED_UP_LIMIT = 7;

    private final ConnectorFactory connectors;

    private LatencyBenchmark(ConnectorFactory connectors) {
        this.connectors = connectors;
    }

    public static void main(String[] arguments) throws IOException {
        Path directory = Files.createTempDirectory("tributary-benchmark");
        String classPath = System.getProperty("java.class.path");
        Ledger.compile(directory, classPath);
        boolean pass;
        try (URLClassLoader loader = new URLClassLoader(
                        new URL[] {directory.toUri().toURL()}, LatencyBenchmark.class.getClassLoader());
                Jvm fast = Jvm.server(classPath, PAGES, ROWS, 0);
                Jvm slow = Jvm.server(classPath, PAGES, ROWS, LATENCY_MILLIS)) {
            ConnectorFactory connectors = ServiceLoader.load(ConnectorFactory.class, loader).stream()
                    .map(ServiceLoader.Provider::get)
                    .filter(factory -> factory.source().equals(Ledger.SOURCE))
                    .findFirst()
                    .orElseThrow();
            LatencyBenchmark benchmark = new LatencyBenchmark(connectors);
            benchmark.warmUp(fast.address());
            pass = benchmark.run(slow.address());
        }
        System.exit(pass ? 0 : 1);
    }

    private void warmUp(String address) {
        for (int round = 0; round < 10; round++) {
            seconds(address, Ledger.BY_TOKENS, 1);
            seconds(address, Ledger.BY_NUMBERS, 8);
        }
    }

    private boolean run(String address) {
        double alone = PAGES * LATENCY_MILLIS / 1000.0;
        double chain = best(address, Ledger.BY_TOKENS, 1) / alone;
        say("token chain: %.3f of pages x latency (limit %.2f)", chain, CHAIN_LIMIT);
        double one = best(address, Ledger.BY_NUMBERS, 1);
        double eight = best(address, Ledger.BY_NUMBERS, 8);
        double speedUp = one / eight;
        say("numbered pages: %.2f times as fast with 8 under way as with one (limit %.2f)", speedUp, SPEED_UP_LIMIT);
        boolean pass = chain <= CHAIN_LIMIT && speedUp >= SPEED_UP_LIMIT;
        say("%s token chain %.3f, numbered pages %.2f", pass ? "PASS" : "FAIL", chain, speedUp);
        return pass;
    }

    private double best(String address, String table, int parallel) {
        double best = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            best = Math.min(best, seconds(address, table, parallel));
        }
        return best;
    }

    private double seconds(String address, String table, int parallel) {
        long start = System.nanoTime();
        LakeflowConnect connector = connectors.connect(
                Map.of("base_url", address, "parallel_requests", String.valueOf(parallel)), Environments.current());
        long rows = 0;
        try (connector;
                TableRead read = connector.readTable(table, Offset.START, ReadOptions.allColumns(Map.of()))) {
            while (read.next()) {
                rows += read.row().numFields() > 0 ? 1 : 0;
            }
        }
        if (rows != (long) PAGES * ROWS) {
            throw new IllegalStateException("The read had " + rows + " rows");
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
