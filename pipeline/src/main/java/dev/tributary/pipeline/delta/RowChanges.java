package dev.tributary.pipeline.delta;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * Which rows of a batch change a target that has one row a key. A source's {@code lookback}, or a row without a time, brings rows
 * again that are there already; a MERGE of those alone would be a commit that changes nothing.
 *
 * @param target the rows as they are
 * @param identity keys, and what tells which row is newer
 */
record RowChanges(TargetTable target, RowIdentity identity) {
    private static final String PRESENT = "__tributary_present";

    /**
     * The rows that are new or differ from older ones.
     *
     * @param newest one row a key
     */
    Dataset<Row> among(Dataset<Row> newest) {
        return joined(newest).where(changing()).select("s.*").localCheckpoint();
    }

    /**
     * The rows that are new or differ from older ones, and those that delete older ones.
     *
     * @param newest one row a key
     * @param deleted the boolean column by which rows say that they were deleted
     */
    Dataset<Row> among(Dataset<Row> newest, String deleted) {
        String gone = Names.field("s", deleted);
        return joined(newest)
                .where("(" + gone + " AND " + present() + " IS NOT NULL AND " + identity.canDelete("s", "t")
                        + ") OR (NOT " + gone + " AND (" + changing() + "))")
                .select("s.*")
                .localCheckpoint();
    }

    private Dataset<Row> joined(Dataset<Row> newest) {
        return newest.as("s")
                .join(
                        target.rows(newest.sparkSession())
                                .withColumn(PRESENT, functions.lit(true))
                                .as("t"),
                        functions.expr(identity.matches("s", "t")),
                        "left");
    }

    private String changing() {
        return present() + " IS NULL OR (" + identity.atLeastAsNew("s", "t") + " AND "
                + RowDifference.between(target.schema(), "s", "t") + ")";
    }

    private static String present() {
        return Names.field("t", PRESENT);
    }
}
