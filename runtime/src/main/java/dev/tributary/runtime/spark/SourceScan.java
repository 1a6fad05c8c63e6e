package dev.tributary.runtime.spark;

import dev.tributary.runtime.connector.LakeflowConnect;
import dev.tributary.runtime.connector.SupportsPartitionedStream;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.connector.metric.CustomMetric;
import org.apache.spark.sql.connector.metric.CustomTaskMetric;
import org.apache.spark.sql.connector.read.Batch;
import org.apache.spark.sql.connector.read.Scan;
import org.apache.spark.sql.connector.read.streaming.MicroBatchStream;
import org.apache.spark.sql.types.StructType;

/** A read of a table that Spark has planned. */
final class SourceScan implements Scan {
    private final ReadConfiguration configuration;
    private final StructType schema;
    private final Map<String, String> said;
    private final SourceBatch batch;

    /** @param said the options that the query itself says, none of which is a secret */
    SourceScan(ReadConfiguration configuration, StructType schema, Map<String, String> said) {
        this.configuration = configuration;
        this.schema = schema;
        this.said = said;
        // Spark asks for it again for each copy of a plan, and planning takes requests.
        this.batch = new SourceBatch(configuration, List.of(schema.fieldNames()));
    }

    @Override
    public StructType readSchema() {
        return schema;
    }

    @Override
    public String description() {
        return configuration + " " + columns() + configuration.narrowing().describe(said);
    }

    /** Rows, always: to look at a batch's parts for that would plan a read that is only explained. */
    @Override
    public ColumnarSupportMode columnarSupportMode() {
        return ColumnarSupportMode.UNSUPPORTED;
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

    /** What planning a batch took; what was read is told by tasks. */
    @Override
    public CustomTaskMetric[] reportDriverMetrics() {
        return ReadMetrics.values(batch.statistics());
    }

    private List<String> columns() {
        return List.of(schema.fieldNames());
    }

    @Override
    public String toString() {
        return description();
    }
}
