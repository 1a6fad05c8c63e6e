package dev.tributary.runtime.spark;

import dev.tributary.runtime.connector.LakeflowConnect;
import dev.tributary.runtime.connector.SupportsPartition;
import dev.tributary.runtime.environment.Environment;
import dev.tributary.runtime.environment.Environments;
import dev.tributary.runtime.environment.ReadMeter;
import dev.tributary.runtime.environment.ReadStatistics;
import java.util.List;
import org.apache.spark.sql.connector.read.Batch;
import org.apache.spark.sql.connector.read.InputPartition;
import org.apache.spark.sql.connector.read.PartitionReaderFactory;
import org.jspecify.annotations.Nullable;

/** Reads a table whole: in its parts where it has some, otherwise in one task. */
final class SourceBatch implements Batch {
    private final ReadConfiguration configuration;
    private final List<String> columns;
    private final ReadMeter planning = new ReadMeter();
    private @Nullable List<InputPartition> planned;

    SourceBatch(ReadConfiguration configuration, List<String> columns) {
        this.configuration = configuration;
        this.columns = columns;
    }

    /** Planned once, however often Spark asks: it can take requests. */
    @Override
    public synchronized InputPartition[] planInputPartitions() {
        if (planned == null) {
            planned = List.of(plan());
        }
        return planned.toArray(InputPartition[]::new);
    }

    private InputPartition[] plan() {
        if (configuration.isNothing()) {
            return new InputPartition[0];
        }
        Environment environment = RunStatistics.counting(Environments.current());
        try (LakeflowConnect connector = configuration.connect(
                environment.withListener(environment.listener().and(planning)))) {
            if (connector instanceof SupportsPartition parts && configuration.isPartitioned(connector)) {
                return SourcePartition.parts(
                        parts.getPartitions(configuration.table(), configuration.reading(columns)));
            }
            return new InputPartition[] {new SourcePartition.Whole()};
        }
    }

    /** What planning took. */
    ReadStatistics statistics() {
        return planning.statistics();
    }

    @Override
    public PartitionReaderFactory createReaderFactory() {
        return new SourceReaderFactory(configuration, columns, RunStatistics.ofTasks());
    }
}
