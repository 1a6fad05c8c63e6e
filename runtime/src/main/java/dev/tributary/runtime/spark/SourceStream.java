package dev.tributary.runtime.spark;

import dev.tributary.runtime.connector.Progress;
import dev.tributary.runtime.connector.ReadOptions;
import dev.tributary.runtime.environment.ReadStatistics;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.connector.read.streaming.MicroBatchStream;
import org.apache.spark.sql.connector.read.streaming.Offset;
import org.apache.spark.sql.connector.read.streaming.ReadAllAvailable;
import org.apache.spark.sql.connector.read.streaming.ReadLimit;
import org.apache.spark.sql.connector.read.streaming.ReadMaxRows;
import org.apache.spark.sql.connector.read.streaming.ReportsSourceMetrics;
import org.apache.spark.sql.connector.read.streaming.SupportsTriggerAvailableNow;
import org.jspecify.annotations.Nullable;

/** What streams of all kinds have in common: one run of the connector, and its offsets as Spark keeps them. */
abstract class SourceStream implements MicroBatchStream, SupportsTriggerAvailableNow, ReportsSourceMetrics {
    final ReadConfiguration configuration;
    final StreamRun run;
    private final FilterMark mark;
    private @Nullable Offset reached;

    SourceStream(ReadConfiguration configuration) {
        this.configuration = configuration;
        this.run = new StreamRun(configuration);
        this.mark = configuration.mark();
    }

    /** The connector's offset that Spark keeps. */
    final dev.tributary.runtime.connector.Offset bare(Offset kept) {
        return mark.off(SourceOffset.of(kept));
    }

    /** A connector's offset for Spark to keep. */
    final Offset kept(dev.tributary.runtime.connector.Offset bare) {
        return new SourceOffset(mark.on(bare));
    }

    /** How many rows a batch is to have at most. */
    final long most(ReadLimit limit) {
        return limit instanceof ReadMaxRows rows
                ? rows.maxRows()
                : limit instanceof ReadAllAvailable ? ReadOptions.ALL : configuration.batchRows();
    }

    /** What was read so far, in this JVM and in tasks elsewhere. */
    abstract ReadStatistics statistics();

    @Override
    public final void prepareForTriggerAvailableNow() {
        run.endHere();
    }

    @Override
    public final Offset initialOffset() {
        return new SourceOffset(dev.tributary.runtime.connector.Offset.START);
    }

    @Override
    public final Offset deserializeOffset(String json) {
        return new SourceOffset(new dev.tributary.runtime.connector.Offset(json));
    }

    @Override
    public final Offset latestOffset() {
        throw new UnsupportedOperationException("Spark calls latestOffset(Offset, ReadLimit).");
    }

    /** For every trigger but one that takes all that there is in one batch. */
    @Override
    public final ReadLimit getDefaultReadLimit() {
        return ReadLimit.maxRows(configuration.batchRows());
    }

    /** Where the run ends, as far as that is known; it may take several batches to get there. */
    @Override
    public final @Nullable Offset reportLatestOffset() {
        return reached == null
                ? null
                : run.progress(bare(reached))
                        .flatMap(Progress::latest)
                        .map(this::kept)
                        .orElse(reached);
    }

    @Override
    public final Map<String, String> metrics(Optional<Offset> latestConsumed) {
        Map<String, String> metrics = new LinkedHashMap<>(ReadMetrics.progress(statistics()));
        latestConsumed
                .flatMap(consumed -> run.progress(bare(consumed)))
                .ifPresent(progress -> metrics.put(
                        ReadMetrics.BEHIND, Long.toString(progress.behind().toMillis())));
        return metrics;
    }

    /** Remembers an offset that Spark is told of. */
    final Offset reached(dev.tributary.runtime.connector.Offset bare) {
        Offset offset = kept(bare);
        reached = offset;
        return offset;
    }

    @Override
    public final void commit(Offset end) {
        // Comes too late to rely on, the last one only in the next run.
    }

    @Override
    public final void stop() {
        run.close();
    }

    @Override
    public final String toString() {
        return configuration.toString();
    }
}
