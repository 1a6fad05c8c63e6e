package dev.tributary.pipeline;

import dev.tributary.pipeline.delta.SecondRead;
import dev.tributary.runtime.spark.LakeflowConnectSource;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

/** Reads the keys of a snapshot from the source. */
final class ConfirmingRead implements SecondRead {
    private final Map<String, String> options;
    private final List<String> keys;
    private final Runnable done;

    /**
     * A read yet to be made.
     *
     * @param options those of the data source
     * @param done told when it has been made
     */
    ConfirmingRead(Map<String, String> options, List<String> keys, Runnable done) {
        this.options = options;
        this.keys = keys;
        this.done = done;
    }

    @Override
    public Dataset<Row> keys(SparkSession spark) {
        Column[] columns = keys.stream()
                .map(key -> key.split("\\.", -1)[0])
                .distinct()
                .map(functions::col)
                .toArray(Column[]::new);
        Dataset<Row> rows = spark.read()
                .format(LakeflowConnectSource.FORMAT)
                .options(options)
                .load()
                .select(columns)
                .localCheckpoint();
        done.run();
        return rows;
    }
}
