package dev.tributary.runtime.spark;

import dev.tributary.runtime.connector.LakeflowConnect;
import dev.tributary.runtime.connector.SupportsPartition;
import java.util.List;
import org.apache.spark.sql.connector.read.Batch;
import org.apache.spark.sql.connector.read.InputPartition;
import org.apache.spark.sql.connector.read.PartitionReaderFactory;

/** Reads a table whole: in its parts where it has some, otherwise in one task. */
final class SourceBatch implements Batch {
    private final ReadConfiguration configuration;
    private final List<String> columns;

    SourceBatch(ReadConfiguration configuration, List<String> columns) {
        this.configuration = configuration;
        this.columns = columns;
    }

    @Override
    public InputPartition[] planInputPartitions() {
        try (LakeflowConnect connector = configuration.connect()) {
            if (connector instanceof SupportsPartition parts && configuration.isPartitioned(connector)) {
                return parts.getPartitions(configuration.table(), configuration.tableOptions()).stream()
                        .map(SourcePartition.Part::new)
                        .toArray(InputPartition[]::new);
            }
            return new InputPartition[] {new SourcePartition.Whole()};
        }
    }

    @Override
    public PartitionReaderFactory createReaderFactory() {
        return new SourceReaderFactory(configuration, columns, ReadTally.NONE);
    }
}
