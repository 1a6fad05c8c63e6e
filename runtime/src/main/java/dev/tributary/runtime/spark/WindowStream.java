package dev.tributary.runtime.spark;

import dev.tributary.runtime.connector.SupportsPartitionedStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.connector.read.InputPartition;
import org.apache.spark.sql.connector.read.PartitionReaderFactory;
import org.apache.spark.sql.connector.read.streaming.MicroBatchStream;
import org.apache.spark.sql.connector.read.streaming.Offset;
import org.apache.spark.sql.connector.read.streaming.ReadLimit;
import org.apache.spark.sql.connector.read.streaming.ReportsSourceMetrics;
import org.apache.spark.sql.connector.read.streaming.SupportsTriggerAvailableNow;

/**
 * Streams a table whose reads the source bounds at both ends: a batch is planned without a request, then read in tasks,
 * several windows side by side. A repeated batch asks the source again.
 */
final class WindowStream implements MicroBatchStream, SupportsTriggerAvailableNow, ReportsSourceMetrics {
    private final ReadConfiguration configuration;
    private final List<String> columns;
    private final StreamRun run;
    private final TaskTally tasks;

    WindowStream(ReadConfiguration configuration, List<String> columns) {
        this.configuration = configuration;
        this.columns = List.copyOf(columns);
        this.run = new StreamRun(configuration);
        this.tasks = new TaskTally(SparkSession.active().sparkContext());
    }

    @Override
    public void prepareForTriggerAvailableNow() {
        run.endHere();
    }

    @Override
    public Offset initialOffset() {
        return new SourceOffset(dev.tributary.runtime.connector.Offset.START);
    }

    @Override
    public Offset deserializeOffset(String json) {
        return new SourceOffset(new dev.tributary.runtime.connector.Offset(json));
    }

    @Override
    public Offset latestOffset() {
        throw new UnsupportedOperationException("Spark calls latestOffset(Offset, ReadLimit).");
    }

    @Override
    public Offset latestOffset(Offset start, ReadLimit limit) {
        return new SourceOffset(((SupportsPartitionedStream) run.poll())
                .latestOffset(configuration.table(), SourceOffset.of(start), configuration.tableOptions()));
    }

    @Override
    public InputPartition[] planInputPartitions(Offset start, Offset end) {
        run.planning(SourceOffset.of(start), SourceOffset.of(end));
        return ((SupportsPartitionedStream) run.connector())
                        .getPartitions(
                                configuration.table(),
                                SourceOffset.of(start),
                                SourceOffset.of(end),
                                configuration.tableOptions())
                        .stream()
                        .map(SourcePartition.Part::new)
                        .toArray(InputPartition[]::new);
    }

    @Override
    public PartitionReaderFactory createReaderFactory() {
        return new SourceReaderFactory(configuration, columns, tasks);
    }

    @Override
    public Map<String, String> metrics(Optional<Offset> latestConsumed) {
        return ReadMetrics.progress(run.counts().plus(tasks.counts()));
    }

    @Override
    public void commit(Offset end) {
        // Nothing is kept for a batch.
    }

    @Override
    public void stop() {
        run.close();
    }

    @Override
    public String toString() {
        return configuration.toString();
    }
}
