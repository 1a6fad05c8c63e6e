package dev.tributary.pipeline.delta;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;

/**
 * The versions of the rows of a target. What happens to rows are events: a row is so from a time on, or is gone from a time
 * on. The versions of a key are made anew from all that is known of it, so that events may come in any order and any number
 * of times. Of events of one key and time, a delete counts before a row, and a row that is read later before one read earlier.
 *
 * @param target with the {@link VersionColumns}
 * @param identity keys of rows
 */
record History(TargetTable target, RowIdentity identity) {
    private static final String AT = "__tributary_at";
    private static final String KIND = "__tributary_kind";
    private static final String ORDER = "__tributary_order";
    private static final String ROW = "__tributary_row";
    private static final String GONE = "__tributary_gone";
    private static final String RANK = "__tributary_rank";

    /** The end of a version, which may be a delete or the begin of the next one; then that begin counts. */
    private static final int ENDED = 0;

    private static final int STORED = 1;
    private static final int READ = 2;
    private static final int DELETED = 3;

    /**
     * Events of a batch.
     *
     * @param rows with the source's columns; of deletes the keys count alone
     * @param at when each happened
     * @param gone whether it is a delete
     */
    Dataset<Row> events(Dataset<Row> rows, Column at, Column gone) {
        return rows.select(Stream.concat(
                        keys(),
                        Stream.of(
                                at.as(AT),
                                functions.when(gone, DELETED).otherwise(READ).as(KIND),
                                functions.monotonically_increasing_id().as(ORDER),
                                functions.when(functions.not(gone), row()).as(ROW)))
                .toArray(Column[]::new));
    }

    /** Brings events to the target in at most one commit. */
    WriteCounts write(Dataset<Row> events, Optional<Tombstones> tombstones, BatchCommit commit) {
        SparkSession spark = events.sparkSession();
        Dataset<Row> touched = events.select(keyColumns()).distinct();
        if (target.isNew(spark)) {
            Dataset<Row> first = versions(withDeletes(events, touched, tombstones));
            return first.isEmpty() ? WriteCounts.NONE : new WriteCounts(target.fill(first, commit), 0, 0);
        }
        Dataset<Row> stored = stored(spark, touched).localCheckpoint();
        Dataset<Row> known = events.unionByName(begins(stored)).unionByName(ends(stored));
        Dataset<Row> versions =
                versions(withDeletes(known, touched, tombstones)).localCheckpoint();
        Dataset<Row> changes = changed(versions, stored)
                .withColumn(GONE, functions.lit(false))
                .unionByName(without(stored.select("t.*"), versions).withColumn(GONE, functions.lit(true)))
                .localCheckpoint();
        return changes.isEmpty() ? WriteCounts.NONE : Merge.apply(target, changes, GONE, sameVersion("t", "s"), commit);
    }

    private Dataset<Row> withDeletes(Dataset<Row> events, Dataset<Row> touched, Optional<Tombstones> tombstones) {
        return tombstones
                .filter(kept -> kept.isThere(events.sparkSession()))
                .map(kept -> events.unionByName(kept.among(events.sparkSession(), touched)
                        .withColumnRenamed(Tombstones.DELETED_AT, AT)
                        .withColumn(KIND, functions.lit(DELETED))
                        .withColumn(ORDER, functions.lit(-1L))
                        .withColumn(ROW, noRow())))
                .orElse(events);
    }

    private Dataset<Row> stored(SparkSession spark, Dataset<Row> touched) {
        String same = identity.keys().stream()
                .map(key -> Names.column("t", key) + " <=> " + Names.field("s", key))
                .collect(Collectors.joining(" AND "));
        return target.rows(spark).as("t").join(touched.as("s"), functions.expr(same), "left_semi");
    }

    private Dataset<Row> begins(Dataset<Row> stored) {
        return events(stored, functions.col(VersionColumns.START), functions.lit(false))
                .withColumn(KIND, functions.lit(STORED));
    }

    private Dataset<Row> ends(Dataset<Row> stored) {
        return events(
                        stored.where(functions.col(VersionColumns.END).isNotNull()),
                        functions.col(VersionColumns.END),
                        functions.lit(true))
                .withColumn(KIND, functions.lit(ENDED));
    }

    /** What was so from when until when, as all events of some keys tell it. */
    private Dataset<Row> versions(Dataset<Row> events) {
        WindowSpec sameTime = Window.partitionBy(
                        Stream.concat(Arrays.stream(keyColumns()), Stream.of(functions.col(AT)))
                                .toArray(Column[]::new))
                .orderBy(functions.col(KIND).desc(), functions.col(ORDER).desc());
        WindowSpec inTime =
                Window.partitionBy(keyColumns()).orderBy(functions.col(AT).asc_nulls_first());
        return events.withColumn(RANK, functions.row_number().over(sameTime))
                .where(functions.col(RANK).equalTo(1))
                .withColumn(VersionColumns.END, functions.lead(AT, 1).over(inTime))
                .where(functions.col(KIND).isin(STORED, READ))
                .select(
                        functions.col(ROW + ".*"),
                        functions.col(AT).as(VersionColumns.START),
                        functions.col(VersionColumns.END));
    }

    private Dataset<Row> changed(Dataset<Row> versions, Dataset<Row> stored) {
        Dataset<Row> present = stored.withColumn(GONE, functions.lit(false));
        return versions.as("s")
                .join(present.as("t"), functions.expr(sameVersion("s", "t")), "left")
                .where(Names.field("t", GONE) + " IS NULL OR " + RowDifference.between(target.schema(), "s", "t"))
                .select("s.*");
    }

    private Dataset<Row> without(Dataset<Row> stored, Dataset<Row> versions) {
        return stored.as("t").join(versions.as("s"), functions.expr(sameVersion("t", "s")), "left_anti");
    }

    private String sameVersion(String table, String other) {
        return identity.matches(table, other) + " AND " + Names.field(table, VersionColumns.START) + " <=> "
                + Names.field(other, VersionColumns.START);
    }

    private Stream<Column> keys() {
        return identity.keys().stream().map(key -> functions.col(key).as(key));
    }

    private Column[] keyColumns() {
        return identity.keys().stream()
                .map(key -> functions.col(Names.quoted(key)))
                .toArray(Column[]::new);
    }

    private StructType source() {
        return VersionColumns.without(target.schema());
    }

    private Column row() {
        List<Column> columns = Arrays.stream(source().fieldNames())
                .map(name -> functions.col(Names.quoted(name)))
                .toList();
        return functions.struct(columns.toArray(Column[]::new));
    }

    private Column noRow() {
        return functions.lit(null).cast(source());
    }
}
