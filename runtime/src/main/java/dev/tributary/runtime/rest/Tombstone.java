package dev.tributary.runtime.rest;

import dev.tributary.model.TombstoneModel;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;

/**
 * Tells whether a row says that it was deleted.
 *
 * @param ordinal the column that says it, among those of the rows
 * @param values the values that mean deleted, as texts; empty where any value does
 */
record Tombstone(int ordinal, DataType type, Set<String> values) {

    /** The mark of rows of some columns, that of the model among them. */
    static Tombstone of(TombstoneModel model, List<String> columns, StructType schema) {
        return new Tombstone(
                columns.indexOf(model.column()), schema.apply(model.column()).dataType(), Set.copyOf(model.values()));
    }

    /** No value means that the row is there. */
    boolean isDeleted(InternalRow row) {
        return !row.isNullAt(ordinal)
                && (values.isEmpty() || values.contains(row.get(ordinal, type).toString()));
    }
}
