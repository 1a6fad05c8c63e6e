package dev.tributary.pipeline.delta;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;

/**
 * What a snapshot changes. A row is taken for gone only when a second read misses it too: no way of paging proves that none
 * slipped through between two pages.
 *
 * @param source the columns that are compared
 * @param identity keys
 */
record SnapshotDifference(StructType source, RowIdentity identity, SecondRead secondRead) {
    /** The boolean column by which a change says that its row is gone. */
    static final String GONE = "__tributary_gone";

    private static final String PRESENT = "__tributary_present";

    /** Rows that are new or different, and those that are gone; already read. */
    Dataset<Row> between(Dataset<Row> present, Dataset<Row> snapshot) {
        return changed(present, snapshot)
                .withColumn(GONE, functions.lit(false))
                .unionByName(gone(present, snapshot).withColumn(GONE, functions.lit(true)))
                .localCheckpoint();
    }

    private Dataset<Row> changed(Dataset<Row> present, Dataset<Row> snapshot) {
        return snapshot.as("s")
                .join(
                        present.withColumn(PRESENT, functions.lit(true)).as("t"),
                        functions.expr(identity.matches("s", "t")),
                        "left")
                .where(Names.field("t", PRESENT) + " IS NULL OR " + RowDifference.between(source, "s", "t"))
                .select("s.*");
    }

    private Dataset<Row> gone(Dataset<Row> present, Dataset<Row> snapshot) {
        SparkSession spark = snapshot.sparkSession();
        Dataset<Row> missed = without(present, snapshot).localCheckpoint();
        return missed.isEmpty() ? missed : without(missed, secondRead.keys(spark));
    }

    private Dataset<Row> without(Dataset<Row> rows, Dataset<Row> others) {
        return rows.as("t").join(others.as("s"), functions.expr(identity.matches("t", "s")), "left_anti");
    }
}
