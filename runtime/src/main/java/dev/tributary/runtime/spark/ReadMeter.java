package dev.tributary.runtime.spark;

import dev.tributary.runtime.environment.RunListener;
import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;

/** Counts what connectors do, and tells another listener of it. */
final class ReadMeter implements RunListener {
    private final RunListener next;
    private final LongAdder requests = new LongAdder();
    private final LongAdder bytes = new LongAdder();
    private final LongAdder waitedMillis = new LongAdder();

    ReadMeter(RunListener next) {
        this.next = next;
    }

    ReadCounts counts() {
        return new ReadCounts(requests.sum(), bytes.sum(), waitedMillis.sum());
    }

    @Override
    public void reached(Phase phase, String source, String table) {
        next.reached(phase, source, table);
    }

    @Override
    public void requested(String source, String table) {
        requests.increment();
        next.requested(source, table);
    }

    @Override
    public void pageRead(String source, String table, long rows, long pageBytes) {
        bytes.add(pageBytes);
        next.pageRead(source, table, rows, pageBytes);
    }

    @Override
    public void nullsPassedOver(String source, String table, long count) {
        next.nullsPassedOver(source, table, count);
    }

    @Override
    public void waiting(String source, String table, Duration duration) {
        waitedMillis.add(duration.toMillis());
        next.waiting(source, table, duration);
    }
}
