package dev.tributary.pipeline.delta;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

/**
 * The target becomes the snapshot. Only what differs is written. A row is deleted only when a second read misses it too:
 * no way of paging proves that none slipped through between two pages.
 */
public record SnapshotWriter(TargetTable target, RowIdentity identity, SecondRead secondRead) implements BatchWriter {
    private static final String GONE = "__tributary_gone";
    private static final String PRESENT = "__tributary_present";

    @Override
    public WriteCounts write(Dataset<Row> batch, long count, BatchCommit commit) {
        SparkSession spark = batch.sparkSession();
        Dataset<Row> snapshot = identity.newest(batch);
        if (target.isNew(spark)) {
            return count == 0 ? WriteCounts.NONE : new WriteCounts(target.fill(snapshot, commit), 0, 0);
        }
        Dataset<Row> changes = changed(spark, snapshot)
                .withColumn(GONE, functions.lit(false))
                .unionByName(gone(spark, snapshot).withColumn(GONE, functions.lit(true)))
                .localCheckpoint();
        return changes.isEmpty() ? WriteCounts.NONE : merge(spark, changes, commit);
    }

    private Dataset<Row> changed(SparkSession spark, Dataset<Row> snapshot) {
        Dataset<Row> present = target.rows(spark).withColumn(PRESENT, functions.lit(true));
        return snapshot.as("s")
                .join(present.as("t"), functions.expr(identity.matches("s", "t")), "left")
                .where(Names.field("t", PRESENT) + " IS NULL OR " + RowDifference.between(target.schema(), "s", "t"))
                .select("s.*");
    }

    private Dataset<Row> gone(SparkSession spark, Dataset<Row> snapshot) {
        Dataset<Row> missed = without(target.rows(spark), snapshot).localCheckpoint();
        return missed.isEmpty() ? missed : without(missed, secondRead.keys(spark));
    }

    private Dataset<Row> without(Dataset<Row> rows, Dataset<Row> others) {
        return rows.as("t").join(others.as("s"), functions.expr(identity.matches("t", "s")), "left_anti");
    }

    private WriteCounts merge(SparkSession spark, Dataset<Row> changes, BatchCommit commit) {
        String gone = Names.field("s", GONE);
        return Merge.counts(commit.execute(
                spark,
                () -> target.delta(spark)
                        .as("t")
                        .merge(changes.as("s"), identity.matches("t", "s"))
                        .whenMatched(gone)
                        .delete()
                        .whenMatched()
                        .updateAll()
                        .whenNotMatched("NOT " + gone)
                        .insertAll()
                        .execute()));
    }
}
