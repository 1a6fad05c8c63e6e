package dev.tributary.benchmarks;

import dev.tributary.runtime.connector.LakeflowConnect;
import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.connector.ReadOptions;
import dev.tributary.runtime.connector.TableRead;
import dev.tributary.runtime.environment.Environment;
import dev.tributary.runtime.environment.Environments;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * How much of a budget is used that a source announces: for a minute, several readers of one connection read as many pages
 * as they can, of servers that allow 100 requests a second and refuse what is too much.
 *
 * <p>Exit status 0 if at least 97 % of each budget was used and nothing was refused, otherwise 1.
 */
public final class BudgetBenchmark {
    private static final long SECONDS = 60;
    private static final long PER_SECOND = 100;
    private static final int READERS = 4;
    private static final double LEAST = 0.97;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Environment environment = Environments.realWorld();

    /** What came of one server. */
    private record Result(String name, long served, long budget, long refused) {
        double used() {
            return (double) served / budget;
        }
    }

    /** Takes no arguments. */
    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        // Without it, the JDK's server holds back the ends of answers for 40 ms.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        BudgetBenchmark benchmark = new BudgetBenchmark();
        List<Result> results = benchmark.run();
        double least = results.stream().mapToDouble(Result::used).min().orElseThrow();
        long refused = results.stream().mapToLong(Result::refused).sum();
        boolean pass = least >= LEAST && refused == 0;
        say("%s %.1f %% of the budget used at least, %d refused", pass ? "PASS" : "FAIL", 100 * least, refused);
        System.exit(pass ? 0 : 1);
    }

    private List<Result> run() throws IOException, InterruptedException, ExecutionException {
        List<Future<Result>> running = new ArrayList<>();
        long all = SECONDS * PER_SECOND;
        try (MeteredServer bucket = new MeteredServer(new BucketMeter(PER_SECOND, PER_SECOND));
                MeteredServer tens = new MeteredServer(new WindowMeter(10 * PER_SECOND, 10));
                MeteredServer ones = new MeteredServer(new WindowMeter(PER_SECOND, 1))) {
            running.add(threads.submit(() -> measure("token bucket of 100", bucket, "bucket", all + PER_SECOND)));
            running.add(threads.submit(() -> measure("windows of 10 s", tens, "windows", all)));
            running.add(threads.submit(() -> measure("windows of 1 s", ones, "windows", all)));
            List<Result> results = new ArrayList<>();
            for (Future<Result> one : running) {
                Result result = one.get();
                say(
                        "%s: %d of %d requests, %.1f %%, %d refused",
                        result.name(), result.served(), result.budget(), 100 * result.used(), result.refused());
                results.add(result);
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    private Result measure(String name, MeteredServer server, String table, long budget)
            throws InterruptedException, ExecutionException {
        List<Future<Void>> readers = new ArrayList<>();
        for (int reader = 0; reader < READERS; reader++) {
            readers.add(threads.submit(() -> read(server, table)));
        }
        while (server.sinceFirst() < 0) {
            TimeUnit.MILLISECONDS.sleep(1);
        }
        long end = TimeUnit.SECONDS.toNanos(SECONDS);
        TimeUnit.NANOSECONDS.sleep(end - server.sinceFirst());
        server.stopCounting();
        for (Future<Void> reader : readers) {
            reader.get();
        }
        return new Result(name, server.served(), budget, server.refused());
    }

    private Void read(MeteredServer server, String table) {
        try (LakeflowConnect connector =
                        new MeteredConnector.Factory().connect(Map.of("base_url", server.url()), environment);
                TableRead read = connector.readTable(table, Offset.START, ReadOptions.allColumns(Map.of()))) {
            while (server.sinceFirst() < TimeUnit.SECONDS.toNanos(SECONDS) && read.next()) {
                // The rows are not looked at, only asked for.
            }
        }
        return null;
    }

    private static void say(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }
}
