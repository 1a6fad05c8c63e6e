package dev.tributary.pipeline.delta;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Slowly changing dimension type 1 from changes: one row a key, the newest. A row that comes late changes nothing. */
public record UpsertWriter(TargetTable target, RowIdentity identity) implements BatchWriter {

    @Override
    public WriteCounts write(Dataset<Row> batch, long count, BatchCommit commit) {
        if (count == 0) {
            return WriteCounts.NONE;
        }
        SparkSession spark = batch.sparkSession();
        Dataset<Row> newest = identity.newest(batch);
        if (target.isNew(spark)) {
            return new WriteCounts(target.fill(newest, commit), 0, 0);
        }
        Dataset<Row> changes = new RowChanges(target, identity).among(newest);
        if (changes.isEmpty()) {
            return WriteCounts.NONE;
        }
        return Merge.counts(commit.execute(
                spark,
                () -> target.delta(spark)
                        .as("t")
                        .merge(changes.as("s"), identity.matches("t", "s"))
                        .whenMatched(identity.atLeastAsNew("s", "t") + " AND "
                                + RowDifference.between(target.schema(), "s", "t"))
                        .updateAll()
                        .whenNotMatched()
                        .insertAll()
                        .execute()));
    }
}
