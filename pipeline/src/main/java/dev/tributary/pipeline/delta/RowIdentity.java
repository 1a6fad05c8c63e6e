package dev.tributary.pipeline.delta;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.functions;

/**
 * What makes two rows the same, and which of them is newer.
 *
 * @param keys the columns that identify a row, {@code a.b} for one within a struct; at least one
 * @param sequence the column that grows with each change of a row; empty where the one read later is newer
 */
public record RowIdentity(List<String> keys, Optional<String> sequence) {
    private static final String RANK = "__tributary_rank";

    public RowIdentity {
        keys = List.copyOf(keys);
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("A row without a key has no identity.");
        }
    }

    /** The condition under which a row of one table is the same as a row of another. */
    String matches(String table, String other) {
        return keys.stream()
                .map(key -> Names.column(table, key) + " <=> " + Names.column(other, key))
                .collect(Collectors.joining(" AND "));
    }

    /** The condition under which a row is at least as new as one of another table; null counts as oldest. */
    String atLeastAsNew(String table, String other) {
        return sequence.map(column -> "(" + Names.column(other, column) + " IS NULL OR " + Names.column(table, column)
                        + " >= " + Names.column(other, column) + ")")
                .orElse("true");
    }

    /** The condition under which a deleted row removes one of another table: it is not older, as far as is known. */
    String canDelete(String table, String other) {
        return sequence.map(
                        column -> "(" + Names.column(table, column) + " IS NULL OR " + atLeastAsNew(table, other) + ")")
                .orElse("true");
    }

    /** The newest row of each key; of equally new ones, that read last. */
    Dataset<Row> newest(Dataset<Row> rows) {
        return newest(rows, Stream.empty());
    }

    /** The newest row of each key; of equally new ones, a deleted one, as a boolean column says. */
    Dataset<Row> newest(Dataset<Row> rows, String deleted) {
        // Without a sequence, the one read last is newer, and nothing is equally new.
        return newest(rows, sequence.map(column -> functions.col(deleted).desc()).stream());
    }

    private Dataset<Row> newest(Dataset<Row> rows, Stream<Column> among) {
        Column[] order = Stream.of(
                        sequence.map(column -> functions.col(column).desc_nulls_last()).stream(),
                        among,
                        Stream.of(functions.monotonically_increasing_id().desc()))
                .flatMap(columns -> columns)
                .toArray(Column[]::new);
        WindowSpec sameKey = Window.partitionBy(
                        keys.stream().map(functions::col).toArray(Column[]::new))
                .orderBy(order);
        return rows.withColumn(RANK, functions.row_number().over(sameKey))
                .where(functions.col(RANK).equalTo(1))
                .drop(RANK);
    }
}
