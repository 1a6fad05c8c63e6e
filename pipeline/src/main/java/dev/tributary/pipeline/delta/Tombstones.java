package dev.tributary.pipeline.delta;

import dev.tributary.pipeline.error.PipelineException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

/**
 * The deletes that a target has taken in: keys and when. A row that comes late, older than its delete, is known by them. A
 * Delta table of its own that only grows; it is written before the target, so that a batch that is repeated finds them again.
 * A delete whose time is not known is not kept.
 *
 * @param path where the table lies, a path or URI
 * @param keys the columns that identify a row, by their paths
 */
public record Tombstones(String path, List<String> keys) {
    /** When a row was deleted, by the column that orders changes. */
    static final String DELETED_AT = "__tributary_deleted_at";

    public Tombstones {
        keys = List.copyOf(keys);
    }

    /** Of rows, the keys, each a column by the name of its path, and a time. */
    Dataset<Row> keyed(Dataset<Row> rows, Column time) {
        return rows.select(Stream.concat(
                        keys.stream().map(key -> functions.col(key).as(key)), Stream.of(time.as(DELETED_AT)))
                .toArray(Column[]::new));
    }

    /**
     * Keeps deletes that are not known yet.
     *
     * @param deletes as {@link #keyed} has them
     */
    void keep(Dataset<Row> deletes, BatchCommit commit) {
        SparkSession spark = deletes.sparkSession();
        Dataset<Row> timed =
                deletes.where(functions.col(DELETED_AT).isNotNull()).distinct();
        Dataset<Row> fresh = isThere(spark)
                ? timed.as("s")
                        .join(
                                rows(spark).as("t"),
                                functions.expr(same("s", "t") + " AND " + at("s", "<=>", "t")),
                                "left_anti")
                : timed;
        Dataset<Row> kept = fresh.localCheckpoint();
        if (!kept.isEmpty()) {
            // Keys and times may have become wider since the table was made.
            TargetTable table = new TargetTable(path, kept.schema().asNullable(), List.of());
            table.prepare(spark);
            commit.saveBeside(table.filled(kept).write().format("delta").mode("append"), path);
        }
    }

    /** Those of rows as {@link #keyed} has them that a delete outlived; a row of no known time is the oldest. */
    Dataset<Row> dead(Dataset<Row> rows) {
        Dataset<Row> named = rows.as("s");
        return named.join(
                rows(rows.sparkSession()).as("t"),
                functions.expr(same("s", "t") + " AND (" + Names.field("s", DELETED_AT) + " IS NULL OR "
                        + at("t", ">=", "s") + ")"),
                "left_semi");
    }

    /** The deletes of some keys. */
    Dataset<Row> among(SparkSession spark, Dataset<Row> touched) {
        return rows(spark).as("t").join(touched.as("s"), functions.expr(same("t", "s")), "left_semi");
    }

    boolean isThere(SparkSession spark) {
        return TargetTable.at(path).exists(spark);
    }

    /** The condition under which rows of two tables that have the keys as columns by their paths have the same. */
    String same(String table, String other) {
        return keys.stream()
                .map(key -> Names.field(table, key) + " <=> " + Names.field(other, key))
                .collect(Collectors.joining(" AND "));
    }

    private static String at(String table, String operator, String other) {
        return Names.field(table, DELETED_AT) + " " + operator + " " + Names.field(other, DELETED_AT);
    }

    private Dataset<Row> rows(SparkSession spark) {
        Dataset<Row> rows = TargetTable.at(path).rows(spark);
        List<String> known = new ArrayList<>(Arrays.asList(rows.columns()));
        known.remove(DELETED_AT);
        if (!known.equals(keys)) {
            throw new PipelineException("The deletes that are kept in " + path + " are known by " + known
                    + ", and rows now by " + keys + ". Read the table anew with --full-refresh.");
        }
        return rows;
    }
}
