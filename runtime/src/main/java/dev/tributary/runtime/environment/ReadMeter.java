package dev.tributary.runtime.environment;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts what connectors do. */
public final class ReadMeter implements RunListener {
    private final LongAdder requests = new LongAdder();
    private final LongAdder retries = new LongAdder();
    private final LongAdder pages = new LongAdder();
    private final LongAdder rows = new LongAdder();
    private final LongAdder bytes = new LongAdder();
    private final LongAdder waitedNanos = new LongAdder();
    private final LongAdder rescued = new LongAdder();
    private final LongAdder dropped = new LongAdder();
    private final Map<String, TableDrift> drift = new ConcurrentHashMap<>();

    /** {@return what was done until now} */
    public ReadStatistics statistics() {
        return new ReadStatistics(
                requests.sum(),
                retries.sum(),
                pages.sum(),
                rows.sum(),
                bytes.sum(),
                Duration.ofNanos(waitedNanos.sum()),
                rescued.sum(),
                dropped.sum(),
                drift);
    }

    @Override
    public void requested(String source, String table) {
        requests.increment();
    }

    @Override
    public void retrying(String source, String table) {
        retries.increment();
    }

    @Override
    public void pageRead(String source, String table, long rowsOfPage, long bytesOfPage) {
        pages.increment();
        rows.add(rowsOfPage);
        bytes.add(bytesOfPage);
    }

    @Override
    public void waiting(String source, String table, Wait wait) {
        if (wait.reason() != Wait.Reason.JOB) {
            waitedNanos.add(wait.duration().toNanos());
        }
    }

    @Override
    public void valuesRescued(String source, String table, long count) {
        rescued.add(count);
    }

    @Override
    public void drifted(String source, String table, TableDrift more) {
        drift.merge(table, more, TableDrift::plus);
    }

    @Override
    public void rowsDropped(String source, String table, long count) {
        dropped.add(count);
    }
}
