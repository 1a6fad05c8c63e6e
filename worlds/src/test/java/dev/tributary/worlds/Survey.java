package dev.tributary.worlds;

import dev.tributary.worlds.world.World;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;

/** Many worlds, side by side: each on one thread, and none knows of another. */
final class Survey {
    private final long first;
    private final long worlds;
    private final Census census = new Census();
    private final Map<Long, String> failures = new ConcurrentSkipListMap<>();
    private final LongAdder requests = new LongAdder();
    private final LongAdder crashesAfterCheckpoints = new LongAdder();
    private long nanos;

    /** @param first the first seed; the others follow it */
    Survey(long first, long worlds) {
        this.first = first;
        this.worlds = worlds;
    }

    Survey run() throws InterruptedException, ExecutionException {
        long begin = System.nanoTime();
        AtomicLong next = new AtomicLong(first);
        int cores = Runtime.getRuntime().availableProcessors();
        ExecutorService threads = Executors.newFixedThreadPool(cores);
        try {
            List<Callable<Void>> tasks = IntStream.range(0, cores)
                    .<Callable<Void>>mapToObj(core -> () -> {
                        for (long seed = next.getAndIncrement(); seed < first + worlds; seed = next.getAndIncrement()) {
                            live(seed);
                        }
                        return null;
                    })
                    .toList();
            for (Future<Void> task : threads.invokeAll(tasks)) {
                task.get();
            }
        } finally {
            threads.shutdownNow();
        }
        nanos = System.nanoTime() - begin;
        return this;
    }

    private void live(long seed) {
        try {
            World.Outcome outcome = World.live(seed);
            census.add(outcome.occurrences());
            requests.add(outcome.requests());
            crashesAfterCheckpoints.add(outcome.crashesAfterCheckpoints());
        } catch (AssertionError defect) {
            failures.put(seed, String.valueOf(defect.getMessage()));
        }
    }

    Census census() {
        return census;
    }

    /** What went wrong, by seed. */
    Map<Long, String> failures() {
        return failures;
    }

    /** How often a process died that had committed a batch which ended in mid-run. */
    long crashesAfterCheckpoints() {
        return crashesAfterCheckpoints.sum();
    }

    /** The plain figures. */
    String figures() {
        double seconds = nanos / 1e9;
        return String.format(
                Locale.ROOT,
                "%,d worlds from seed %d in %.1f s, %.0f a second, %,d requests; %d failed%s; each strategy x fault x crash"
                        + " point at least %d times; %d crashes after a checkpoint in mid-run",
                worlds,
                first,
                seconds,
                worlds / seconds,
                requests.sum(),
                failures.size(),
                failures.isEmpty()
                        ? ""
                        : " " + failures.keySet().stream().limit(20).toList(),
                census.least(),
                crashesAfterCheckpoints.sum());
    }
}
