package dev.tributary.it;

import java.util.Map;
import org.apache.spark.sql.SparkSession;

/**
 * Reads the events of a source in a cluster of two executors, each a JVM of its own with two tasks at once, and prints how
 * many there are. The arguments are the source's base URL and the executors' class path.
 */
final class ClusterMain {
    static final String ROWS = "@@ rows ";

    public static void main(String[] arguments) {
        SparkSession spark = SparkSession.builder()
                .master("local-cluster[2,2,512]")
                .config(Map.of(
                        "spark.executor.memory", "512m",
                        "spark.executor.extraClassPath", arguments[1],
                        "spark.executor.extraJavaOptions", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC",
                        "spark.driver.host", "127.0.0.1",
                        "spark.driver.bindAddress", "127.0.0.1",
                        "spark.scheduler.minRegisteredResourcesRatio", "1.0",
                        "spark.ui.enabled", "false",
                        "spark.sql.codegen.wholeStage", "false",
                        "spark.sql.codegen.factoryMode", "NO_CODEGEN"))
                .getOrCreate();
        System.out.println(ROWS
                + spark.read()
                        .format("lakeflow_connect")
                        .options(Map.of("source", "narrow", "tableName", "events", "base_url", arguments[0]))
                        .load()
                        .collectAsList()
                        .size());
        spark.stop();
    }

    private ClusterMain() {}
}
