package dev.tributary.pipeline.delta;

import dev.tributary.pipeline.error.PipelineException;
import java.time.Clock;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;

/**
 * Slowly changing dimension type 2 from changes and deletes: a row for each time that a row was different. Events may come late
 * and in any order. A delete whose time is not known ends what is there now, unless the same batch has a change of the row.
 *
 * @param target with the {@link VersionColumns}
 * @param identity keys, and a sequence
 * @param deleted the boolean column by which the rows of a batch say that they were deleted; empty where none does
 * @param tombstones where deletes are kept
 * @param clock tells when a delete happened whose time is not known
 */
public record HistoryWriter(
        TargetTable target, RowIdentity identity, Optional<String> deleted, Tombstones tombstones, Clock clock)
        implements BatchWriter {

    @Override
    public WriteCounts write(Dataset<Row> batch, long count, BatchCommit commit) {
        if (count == 0) {
            return WriteCounts.NONE;
        }
        History history = new History(target, identity);
        Column at = functions.col(identity.sequence().orElseThrow());
        if (deleted.isEmpty()) {
            return history.write(history.events(batch, at, functions.lit(false)), Optional.of(tombstones), commit);
        }
        Column gone = functions.col(Names.quoted(deleted.get()));
        tombstones.keep(tombstones.keyed(batch.where(gone), at), commit);
        Column timeless = gone.and(at.isNull());
        Dataset<Row> events = history.events(batch.where(functions.not(timeless)), at, gone);
        Dataset<Row> ended = batch.where(timeless);
        if (!ended.isEmpty() && !target.isNew(batch.sparkSession())) {
            Dataset<Row> changed = batch.where(functions.not(gone).and(at.isNotNull()));
            events = events.unionByName(ended(history, without(ended, changed)));
        }
        return history.write(events, Optional.of(tombstones), commit);
    }

    private Dataset<Row> without(Dataset<Row> rows, Dataset<Row> others) {
        return rows.as("s").join(others.as("t"), functions.expr(identity.matches("s", "t")), "left_anti");
    }

    /** Deletes of what there is now: no version may end before it began. */
    private Dataset<Row> ended(History history, Dataset<Row> deletes) {
        SparkSession spark = deletes.sparkSession();
        Dataset<Row> now = target.rows(spark)
                .where(functions.col(VersionColumns.END).isNull())
                .as("t")
                .join(deletes.as("s"), functions.expr(identity.matches("t", "s")), "left_semi");
        return history.events(now, Moments.after(now(), functions.col(VersionColumns.START)), functions.lit(true));
    }

    private Column now() {
        DataType type = target.schema().apply(VersionColumns.START).dataType();
        if (!type.equals(DataTypes.TimestampType)) {
            throw new PipelineException("A row was deleted, and the source does not say when by `"
                    + identity.sequence().orElseThrow() + "`, so that SCD_TYPE_2 cannot say until when it was there."
                    + " Make scd_type SCD_TYPE_1.");
        }
        return functions.lit(clock.instant());
    }
}
