package dev.tributary.pipeline.delta;

import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

/**
 * Slowly changing dimension type 1 from changes and deletes: one row a key, the newest, or none where the newest is a
 * delete. Of a change and a delete that are equally new, the delete counts: a row changes and is then deleted within the
 * resolution of the source's times more often than it is deleted and then made anew. A delete whose time is not known
 * deletes, unless the same batch has a change of the row whose time is known. A row that comes late, older than a delete that
 * was taken in before, stays away.
 *
 * @param deleted the boolean column by which the rows of a batch say that they were deleted
 * @param tombstones where deletes are kept
 */
public record ChangeWriter(TargetTable target, RowIdentity identity, String deleted, Tombstones tombstones)
        implements BatchWriter {

    @Override
    public WriteCounts write(Dataset<Row> batch, long count, BatchCommit commit) {
        if (count == 0) {
            return WriteCounts.NONE;
        }
        SparkSession spark = batch.sparkSession();
        Dataset<Row> newest = alive(identity.newest(batch, deleted), commit);
        if (target.isNew(spark)) {
            Dataset<Row> present =
                    newest.where(functions.not(functions.col(deleted))).drop(deleted);
            return present.isEmpty() ? WriteCounts.NONE : new WriteCounts(target.fill(present, commit), 0, 0);
        }
        // A list of deletes that is read whole each time mostly names rows that are gone already.
        Dataset<Row> changes = new RowChanges(target, identity).among(newest, deleted);
        if (changes.isEmpty()) {
            return WriteCounts.NONE;
        }
        String gone = Names.field("s", deleted);
        return Merge.counts(commit.execute(
                spark,
                () -> target.delta(spark)
                        .as("t")
                        .merge(changes.as("s"), identity.matches("t", "s"))
                        .whenMatched(gone + " AND " + identity.canDelete("s", "t"))
                        .delete()
                        .whenMatched("NOT " + gone + " AND " + identity.atLeastAsNew("s", "t") + " AND "
                                + RowDifference.between(target.schema(), "s", "t"))
                        .updateAll()
                        .whenNotMatched("NOT " + gone)
                        .insertAll()
                        .execute()));
    }

    /** The rows without those that were deleted later, as is known from this batch on or from before. */
    private Dataset<Row> alive(Dataset<Row> newest, BatchCommit commit) {
        if (identity.sequence().isEmpty()) {
            return newest;
        }
        Column at = functions.col(identity.sequence().get());
        Column gone = functions.col(Names.quoted(deleted));
        SparkSession spark = newest.sparkSession();
        boolean known = tombstones.isThere(spark);
        tombstones.keep(tombstones.keyed(newest.where(gone), at), commit);
        if (!known) {
            return newest;
        }
        Dataset<Row> dead = tombstones
                .dead(tombstones.keyed(newest.where(functions.not(gone)), at))
                .localCheckpoint();
        String same = identity.keys().stream()
                .map(key -> Names.column("t", key) + " <=> " + Names.field("s", key))
                .collect(Collectors.joining(" AND "));
        return dead.isEmpty() ? newest : newest.as("t").join(dead.as("s"), functions.expr(same), "left_anti");
    }
}
