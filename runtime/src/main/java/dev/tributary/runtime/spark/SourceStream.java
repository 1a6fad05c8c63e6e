package dev.tributary.runtime.spark;

import dev.tributary.runtime.environment.ReadStatistics;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.connector.read.streaming.MicroBatchStream;
import org.apache.spark.sql.connector.read.streaming.Offset;
import org.apache.spark.sql.connector.read.streaming.ReportsSourceMetrics;
import org.apache.spark.sql.connector.read.streaming.SupportsTriggerAvailableNow;

/** What streams of all kinds have in common: one run of the connector, and its offsets as Spark keeps them. */
abstract class SourceStream implements MicroBatchStream, SupportsTriggerAvailableNow, ReportsSourceMetrics {
    final ReadConfiguration configuration;
    final StreamRun run;

    SourceStream(ReadConfiguration configuration) {
        this.configuration = configuration;
        this.run = new StreamRun(configuration);
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

    @Override
    public final Map<String, String> metrics(Optional<Offset> latestConsumed) {
        return ReadMetrics.progress(statistics());
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
