package dev.tributary.testing;

import dev.tributary.model.ColumnModel;
import dev.tributary.model.IngestionType;
import dev.tributary.model.TombstoneModel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructType;

/** S11 to S14 and S18: the values of a first read. */
final class ValueChecks {

    /** S11. */
    static void types(TableUnderTest table) {
        table.check()
                .requireNone(
                        inspect(table).misfits(),
                        "values that fit their columns' types",
                        "give the component the type that the source sends, or its @WireFormat or @Decimal");
    }

    /** S12. */
    static void neverNull(TableUnderTest table) {
        table.check()
                .requireNone(
                        inspect(table).wrongNulls(),
                        "a value wherever the schema says that there is one",
                        "a primitive or @Key component is never null; use the boxed type for what can be missing");
    }

    /** S13. */
    static void notAllNull(TableUnderTest table) {
        List<InternalRow> rows = table.rows();
        List<String> empty = IntStream.range(0, rows.size())
                .filter(i -> allNull(rows.get(i)))
                .mapToObj(i -> "row " + i + " all null")
                .toList();
        table.check()
                .requireNone(
                        empty,
                        "a value in every row",
                        "does @Records point at the rows themselves, and do the wire names match (naming,"
                                + " @JsonProperty)?");
    }

    private static boolean allNull(InternalRow row) {
        return IntStream.range(0, row.numFields()).allMatch(row::isNullAt);
    }

    /** S14, for snapshots too, whose rows are merged by their keys as well. */
    static void keys(TableUnderTest table) {
        if (table.metadata().ingestionType() == IngestionType.APPEND) {
            return;
        }
        StructType schema = table.schema();
        List<InternalRow> rows = table.rows();
        List<String> nulls = new ArrayList<>();
        for (String key : table.metadata().primaryKeys()) {
            long count = Columns.find(schema, key).isEmpty()
                    ? 0
                    : rows.stream()
                            .filter(row -> Columns.value(row, schema, key).isEmpty())
                            .count();
            if (count > 0) {
                nulls.add("`" + key + "` null in " + count + " of " + rows.size() + " rows");
            }
        }
        table.check()
                .requireNone(
                        nulls,
                        "a key in every row",
                        "choose columns that the source always sends as the key, and check their wire names");
    }

    /** S18. */
    static void populated(TableUnderTest table) {
        table.check()
                .requireNone(
                        unpopulated(table, inspect(table)),
                        "every column with a value in at least one row",
                        "does the component's wire name match (naming, @JsonProperty), and its type?");
    }

    /** The columns that have no value, though a first read should have one somewhere. */
    static List<String> unpopulated(TableUnderTest table, ValueInspector values) {
        return values.neverPopulated(table.schema()).stream()
                .filter(column -> !isAbsentFromWhatIsThere(table, column))
                .map(column -> "`" + column + "` never")
                .toList();
    }

    /** Whether a value in the column means that the row was deleted, or comes of an event, which a first read has none of. */
    private static boolean isAbsentFromWhatIsThere(TableUnderTest table, String column) {
        boolean ofEvent = table.model()
                .column(column)
                .filter(known -> known.origin() instanceof ColumnModel.FromFeed)
                .isPresent();
        if (ofEvent) {
            return true;
        }
        TombstoneModel mark = table.model().tombstone();
        return mark != null && mark.values().isEmpty() && mark.column().equals(column);
    }

    private static ValueInspector inspect(TableUnderTest table) {
        return ValueInspector.of(table.rows(), table.schema());
    }

    private ValueChecks() {}
}
