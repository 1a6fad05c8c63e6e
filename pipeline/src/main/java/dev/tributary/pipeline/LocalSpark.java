package dev.tributary.pipeline;

import java.util.HashMap;
import java.util.Map;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/** Spark in this JVM, unless {@code spark-submit} has started it: then it is Spark where that says. */
public final class LocalSpark {
    private static final String MASTER = "spark.master";

    /** What a pipeline needs of Spark, wherever that is. */
    private static final Map<String, String> NEEDED = Map.of(
            "spark.sql.extensions", "io.delta.sql.DeltaSparkSessionExtension",
            "spark.sql.catalog.spark_catalog", "org.apache.spark.sql.delta.catalog.DeltaCatalog",
            "spark.sql.session.timeZone", "UTC");

    /** All cores, no web server, errors only in the log. */
    private static final Map<String, String> LOCAL = Map.of(
            MASTER,
            "local[*]",
            "spark.ui.enabled",
            "false",
            "spark.log.level",
            "ERROR",
            "spark.driver.host",
            "127.0.0.1",
            "spark.driver.bindAddress",
            "127.0.0.1",
            "spark.sql.shuffle.partitions",
            "2",
            "spark.databricks.delta.snapshotPartitions",
            "2");

    /**
     * {@return the session of this process: Delta, UTC, and what {@code spark-submit} says} A process that it has not
     * started gets a session of all cores, without a web server, with errors only in the log.
     *
     * @param applicationName the name that Spark's log and web pages show
     * @param settings Spark settings to add or to replace, by name; what {@code spark-submit} says stays
     */
    public static SparkSession start(String applicationName, Map<String, String> settings) {
        SparkConf submitted = new SparkConf();
        Map<String, String> all = new HashMap<>(NEEDED);
        if (!submitted.contains(MASTER)) {
            all.putAll(LOCAL);
        }
        all.putAll(settings);
        all.keySet().removeIf(submitted::contains);
        SparkSession.Builder builder = SparkSession.builder();
        if (!submitted.contains("spark.app.name")) {
            builder.appName(applicationName);
        }
        all.forEach(builder::config);
        return builder.getOrCreate();
    }

    private LocalSpark() {}
}
