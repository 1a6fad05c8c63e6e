package dev.tributary.pipeline;

import dev.tributary.runtime.connector.ReadOptions;
import dev.tributary.runtime.spark.LakeflowConnectSource;
import java.util.Map;
import org.apache.spark.sql.DataFrameReader;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.streaming.DataStreamReader;

/**
 * The rows of a table as a stream.
 *
 * @param options those of the data source
 */
record TableStream(SparkSession spark, Map<String, String> options) {

    /** The rows that the source has. */
    Dataset<Row> present() {
        return reader().load();
    }

    /**
     * The rows that the source has, and those that were deleted, in one query: so a batch has both, and they become one
     * commit. A column {@link ReadOptions#DELETED} tells them apart.
     */
    Dataset<Row> changes(boolean deletesInBand) {
        if (deletesInBand) {
            return reader().option(LakeflowConnectSource.INCLUDE_DELETES, true).load();
        }
        Dataset<Row> deleted =
                reader().option(LakeflowConnectSource.IS_DELETE_FLOW, true).load();
        return present()
                .withColumn(ReadOptions.DELETED, functions.lit(false))
                .unionByName(deleted.withColumn(ReadOptions.DELETED, functions.lit(true)));
    }

    /**
     * The rows of the range that the options say, read once: those that are there, and those that were deleted where the
     * source sends them among the others.
     */
    Dataset<Row> range(boolean deletes, boolean deletesInBand) {
        DataFrameReader batch =
                spark.read().format(LakeflowConnectSource.FORMAT).options(options);
        if (!deletes) {
            return batch.load();
        }
        return deletesInBand
                ? batch.option(LakeflowConnectSource.INCLUDE_DELETES, true).load()
                : batch.load().withColumn(ReadOptions.DELETED, functions.lit(false));
    }

    private DataStreamReader reader() {
        return spark.readStream().format(LakeflowConnectSource.FORMAT).options(options);
    }
}
