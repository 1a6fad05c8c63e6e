package dev.tributary.pipeline.delta;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** MERGE statements, and what Delta answers to them. */
final class Merge {

    /**
     * Brings changes to a target: rows that are gone are deleted, others take the place of those that match, or are added.
     *
     * @param changes with a boolean column that says whether a row is gone
     * @param matches when a row {@code t} of the target is the same as a row {@code s} of the changes
     */
    static WriteCounts apply(
            TargetTable target, Dataset<Row> changes, String gone, String matches, BatchCommit commit) {
        SparkSession spark = changes.sparkSession();
        String isGone = Names.field("s", gone);
        return counts(commit.execute(
                spark,
                () -> target.delta(spark)
                        .as("t")
                        .merge(changes.as("s"), matches)
                        .whenMatched(isGone)
                        .delete()
                        .whenMatched()
                        .updateAll()
                        .whenNotMatched("NOT " + isGone)
                        .insertAll()
                        .execute()));
    }

    /** What it changed: nothing where it was skipped, since the batch had been committed before. */
    static WriteCounts counts(Dataset<Row> answer) {
        List<Row> rows = answer.collectAsList();
        if (rows.isEmpty()) {
            return WriteCounts.NONE;
        }
        Row counts = rows.get(0);
        return new WriteCounts(
                counts.<Long>getAs("num_inserted_rows"),
                counts.<Long>getAs("num_updated_rows"),
                counts.<Long>getAs("num_deleted_rows"));
    }

    private Merge() {}
}
