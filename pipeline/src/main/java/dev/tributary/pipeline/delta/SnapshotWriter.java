package dev.tributary.pipeline.delta;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** The target becomes the snapshot. Only what differs is written. */
public record SnapshotWriter(TargetTable target, RowIdentity identity, SecondRead secondRead) implements BatchWriter {

    @Override
    public WriteCounts write(Dataset<Row> batch, long count, BatchCommit commit) {
        SparkSession spark = batch.sparkSession();
        Dataset<Row> snapshot = identity.newest(batch);
        if (target.isNew(spark)) {
            return count == 0 ? WriteCounts.NONE : new WriteCounts(target.fill(snapshot, commit), 0, 0);
        }
        Dataset<Row> changes =
                new SnapshotDifference(target.schema(), identity, secondRead).between(target.rows(spark), snapshot);
        return changes.isEmpty()
                ? WriteCounts.NONE
                : Merge.apply(target, changes, SnapshotDifference.GONE, identity.matches("t", "s"), commit);
    }
}
