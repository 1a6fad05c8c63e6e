package dev.tributary.runtime.spark;

import dev.tributary.runtime.connector.SupportsPartitionedStream;
import dev.tributary.runtime.environment.ReadStatistics;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.connector.read.InputPartition;
import org.apache.spark.sql.connector.read.PartitionReaderFactory;
import org.apache.spark.sql.connector.read.streaming.Offset;
import org.apache.spark.sql.connector.read.streaming.ReadLimit;

/**
 * Streams a table whose reads the source bounds at both ends: a batch is planned without a request, then read in tasks,
 * several windows side by side. A repeated batch asks the source again.
 */
final class WindowStream extends SourceStream {
    private final List<String> columns;
    private final TaskTally tasks;

    WindowStream(ReadConfiguration configuration, List<String> columns) {
        super(configuration);
        this.columns = List.copyOf(columns);
        this.tasks = new TaskTally(SparkSession.active().sparkContext());
    }

    @Override
    public Offset latestOffset(Offset start, ReadLimit limit) {
        return reached(((SupportsPartitionedStream) run.poll())
                .latestOffset(configuration.table(), bare(start), configuration.tableOptions()));
    }

    @Override
    public InputPartition[] planInputPartitions(Offset start, Offset end) {
        run.planning(bare(start), bare(end));
        return SourcePartition.parts(((SupportsPartitionedStream) run.connector())
                .getPartitions(configuration.table(), bare(start), bare(end), configuration.tableOptions()));
    }

    @Override
    public PartitionReaderFactory createReaderFactory() {
        return new SourceReaderFactory(configuration, columns, tasks.and(RunStatistics.ofTasks()));
    }

    @Override
    ReadStatistics statistics() {
        return run.statistics().plus(tasks.statistics());
    }
}
