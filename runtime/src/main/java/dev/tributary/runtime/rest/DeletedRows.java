package dev.tributary.runtime.rest;

import dev.tributary.model.IncrementalModel;
import dev.tributary.model.OptionModel;
import dev.tributary.runtime.connector.ReadOptions;
import dev.tributary.runtime.options.Options;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * Brings what a source tells of deleted rows into the shape of the table's rows: the key, the time of the deletion as the
 * table's cursor, what else goes by the same name and type, and null for the rest.
 */
final class DeletedRows {
    private final ReadOptions asked;
    private final List<Cell> cells = new ArrayList<>();

    /** Where a column's value comes from: a field of what was read, or else a constant. */
    private record Cell(
            int ordinal, DataType type, @Nullable Object constant) {}

    /**
     * The rows of a read.
     *
     * @param shape the table's columns in this run
     * @param deletes where the source tells of the table's deletes
     * @param wanted the read of the table, whose columns are to be delivered
     * @param options the table's options
     */
    DeletedRows(RestTable table, TableShape shape, RestTable deletes, ReadOptions wanted, Options options) {
        StructType schema = shape.schema();
        StructType told = deletes.schema().get();
        Map<String, Object> constants = Selection.constants(table, options);
        List<String> read = new ArrayList<>();
        for (String column : Selection.columns(table, shape, wanted)) {
            DataType type = schema.apply(column).dataType();
            Optional<String> from = constants.containsKey(column)
                    ? Optional.empty()
                    : origin(table, deletes, column)
                            .filter(name -> told.apply(name).dataType().equals(type));
            cells.add(new Cell(from.isPresent() ? read.size() : -1, type, constants.get(column)));
            from.ifPresent(read::add);
        }
        asked = new ReadOptions(options(deletes, options), read);
    }

    private static Optional<String> origin(RestTable table, RestTable deletes, String column) {
        IncrementalModel changes = table.model().incremental();
        IncrementalModel deletions = deletes.model().incremental();
        boolean isCursor = changes != null && changes.cursor().equals(column);
        String name = isCursor && deletions != null ? deletions.cursor() : column;
        return Optional.of(name)
                .filter(known -> deletes.schema().get().getFieldIndex(known).isDefined());
    }

    /** Those of the table's that the deletes have too. */
    private static Map<String, String> options(RestTable deletes, Options options) {
        Map<String, String> shared = new TreeMap<>();
        for (OptionModel option : deletes.model().options()) {
            options.get(option.name()).ifPresent(value -> shared.put(option.name(), value));
        }
        return shared;
    }

    /** How the deletes are to be read. */
    ReadOptions asked() {
        return asked;
    }

    /** A row of the table, out of one that was read as {@link #asked} says. */
    InternalRow of(InternalRow told) {
        @Nullable Object[] values = new @Nullable Object[cells.size()];
        for (int i = 0; i < values.length; i++) {
            Cell cell = cells.get(i);
            values[i] = cell.ordinal() < 0
                    ? cell.constant()
                    : told.isNullAt(cell.ordinal()) ? null : told.get(cell.ordinal(), cell.type());
        }
        return new GenericInternalRow(values);
    }
}
