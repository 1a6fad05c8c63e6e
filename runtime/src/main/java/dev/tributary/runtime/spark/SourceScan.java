package dev.tributary.runtime.spark;

import dev.tributary.runtime.connector.LakeflowConnect;
import dev.tributary.runtime.connector.SupportsPartitionedStream;
import java.util.List;
import org.apache.spark.sql.connector.metric.CustomMetric;
import org.apache.spark.sql.connector.read.Batch;
import org.apache.spark.sql.connector.read.Scan;
import org.apache.spark.sql.connector.read.streaming.MicroBatchStream;
import org.apache.spark.sql.types.StructType;

/** A read of a table that Spark has planned. */
final class SourceScan implements Scan {
    private final ReadConfiguration configuration;
    private final StructType schema;
    private final SourceBatch batch;

    SourceScan(ReadConfiguration configuration, StructType schema) {
        this.configuration = configuration;
        this.schema = schema;
        // Spark asks for it again for each copy of a plan, and planning takes requests.
        this.batch = new SourceBatch(configuration, List.of(schema.fieldNames()));
    }

    @Override
    public StructType readSchema() {
        return schema;
    }

    @Override
    public String description() {
        return configuration + " " + columns();
    }

    @Override
    public Batch toBatch() {
        return batch;
    }

    @Override
    public MicroBatchStream toMicroBatchStream(String checkpointLocation) {
        return isPlannedBeforeRead()
                ? new WindowStream(configuration, columns())
                : new SpoolStream(configuration, schema, checkpointLocation);
    }

    private boolean isPlannedBeforeRead() {
        try (LakeflowConnect connector = configuration.connect()) {
            return connector instanceof SupportsPartitionedStream stream
                    && configuration.isPartitioned(connector)
                    && stream.isPlannedBeforeRead(configuration.table());
        }
    }

    @Override
    public CustomMetric[] supportedCustomMetrics() {
        return ReadMetrics.all();
    }

    private List<String> columns() {
        return List.of(schema.fieldNames());
    }

    @Override
    public String toString() {
        return description();
    }
}
