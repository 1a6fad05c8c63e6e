package dev.tributary.pipeline;

import dev.tributary.pipeline.delta.SecondRead;
import dev.tributary.runtime.spark.LakeflowConnectSource;
import dev.tributary.runtime.spark.ReadMetrics;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.execution.SparkPlan;
import org.apache.spark.sql.execution.metric.SQLMetric;
import org.apache.spark.sql.functions;
import scala.jdk.javaapi.CollectionConverters;
import scala.jdk.javaapi.OptionConverters;

/** Reads the keys of a snapshot from the source, and counts the requests that this takes. */
final class ConfirmingRead implements SecondRead {
    private final Map<String, String> options;
    private final List<String> keys;
    private long requests;

    /** @param options those of the data source */
    ConfirmingRead(Map<String, String> options, List<String> keys) {
        this.options = options;
        this.keys = keys;
    }

    @Override
    public Dataset<Row> keys(SparkSession spark) {
        Column[] columns = keys.stream()
                .map(key -> key.split("\\.", -1)[0])
                .distinct()
                .map(functions::col)
                .toArray(Column[]::new);
        Dataset<Row> source = spark.read()
                .format(LakeflowConnectSource.FORMAT)
                .options(options)
                .load()
                .select(columns);
        Dataset<Row> read = source.localCheckpoint();
        requests += requests(source.queryExecution().executedPlan());
        return read;
    }

    /** How many requests the reads took until now. */
    long requests() {
        return requests;
    }

    private static long requests(SparkPlan plan) {
        return CollectionConverters.asJava(plan.collectLeaves()).stream()
                .flatMap(leaf -> OptionConverters.toJava(leaf.metrics().get(ReadMetrics.REQUESTS)).stream())
                .mapToLong(SQLMetric::value)
                .sum();
    }
}
