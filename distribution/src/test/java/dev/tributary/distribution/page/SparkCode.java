package dev.tributary.distribution.page;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Code of pages that needs a reader's own session or connection. It is compiled here; what it does is tested elsewhere. */
final class SparkCode {

    /** The README's. */
    static Dataset<Row> readWithToken(SparkSession spark, String token) {
        return spark.read()
                .format("github")
                .option("token", token)
                .option("owner", "apache")
                .option("repo", "spark")
                .option("tableName", "issues")
                .load();
    }

    /** That of {@code docs/connections.md}. */
    static Dataset<Row> readByConnection(SparkSession spark) {
        return spark.read()
                .format("lakeflow_connect")
                .option("databricks.connection", "work")
                .option("tableName", "labels")
                .option("owner", "apache")
                .option("repo", "spark")
                .load();
    }

    private SparkCode() {}
}
