package dev.tributary.pipeline.delta;

import java.time.Clock;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;

/**
 * Slowly changing dimension type 2 from snapshots: what differs from what is there now becomes a version as of when the
 * snapshot was written, or ends one. Versions are never older than those before, even if the clock went back.
 *
 * @param target with the {@link VersionColumns}, as timestamps
 * @param identity keys
 * @param clock tells when a snapshot is written
 */
public record SnapshotHistoryWriter(TargetTable target, RowIdentity identity, SecondRead secondRead, Clock clock)
        implements BatchWriter {

    @Override
    public WriteCounts write(Dataset<Row> batch, long count, BatchCommit commit) {
        SparkSession spark = batch.sparkSession();
        if (count == 0 && target.isNew(spark)) {
            return WriteCounts.NONE;
        }
        Dataset<Row> present =
                target.rows(spark).where(functions.col(VersionColumns.END).isNull());
        Dataset<Row> changes = new SnapshotDifference(VersionColumns.without(target.schema()), identity, secondRead)
                .between(present, identity.newest(batch));
        if (changes.isEmpty()) {
            return WriteCounts.NONE;
        }
        History history = new History(target, identity);
        return history.write(
                history.events(changes, moment(spark), functions.col(SnapshotDifference.GONE)),
                Optional.empty(),
                commit);
    }

    private Column moment(SparkSession spark) {
        Row last = target.rows(spark)
                .select(functions.greatest(functions.max(VersionColumns.START), functions.max(VersionColumns.END)))
                .head();
        return Moments.after(
                functions.lit(clock.instant()), functions.lit(last.get(0)).cast(DataTypes.TimestampType));
    }
}
