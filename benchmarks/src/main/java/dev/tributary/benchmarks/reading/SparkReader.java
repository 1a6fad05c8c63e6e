package dev.tributary.benchmarks.reading;

import java.io.IOException;
import org.apache.spark.sql.SparkSession;

/** Reads a table through Spark, to nowhere, and says how many rows there were. */
public final class SparkReader {

    /** Takes the server's address. */
    public static void main(String[] arguments) throws IOException {
        try (SparkSession spark = SparkSession.builder()
                .master("local[2]")
                .config("spark.ui.enabled", "false")
                .getOrCreate()) {
            long rows = spark.read()
                    .format(Ledger.SOURCE)
                    .option("tableName", Ledger.BY_TOKENS)
                    .option("base_url", arguments[0])
                    .load()
                    .selectExpr("count(id)", "max(text)", "sum(amount)")
                    .head()
                    .getLong(0);
            System.out.println(rows);
        }
    }

    private SparkReader() {}
}
