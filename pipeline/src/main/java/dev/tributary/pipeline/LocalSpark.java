package dev.tributary.pipeline;

import java.util.Map;
import org.apache.spark.sql.SparkSession;

/** Spark in this JVM. */
public final class LocalSpark {

    /**
     * The session of this JVM: all cores, Delta, UTC, no web server, errors only in the log.
     *
     * @param settings Spark settings to add or to replace, by name
     */
    public static SparkSession start(String applicationName, Map<String, String> settings) {
        SparkSession.Builder builder = SparkSession.builder()
                .appName(applicationName)
                .master("local[*]")
                .config("spark.ui.enabled", false)
                .config("spark.log.level", "ERROR")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.sql.extensions", "io.delta.sql.DeltaSparkSessionExtension")
                .config("spark.sql.catalog.spark_catalog", "org.apache.spark.sql.delta.catalog.DeltaCatalog")
                .config("spark.sql.session.timeZone", "UTC")
                .config("spark.sql.shuffle.partitions", 2)
                .config("spark.databricks.delta.snapshotPartitions", 2);
        settings.forEach(builder::config);
        return builder.getOrCreate();
    }

    private LocalSpark() {}
}
