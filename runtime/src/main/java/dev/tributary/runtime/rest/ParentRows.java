package dev.tributary.runtime.rest;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.catalyst.InternalRow;
import org.jspecify.annotations.Nullable;

/** A parent's rows as scopes of its children: streamed, and of each row only the columns that the children need. */
record ParentRows(ScopedRows rows, Map<ParentColumn, ColumnPath> columns) implements Scopes.Parents {

    @Override
    public Optional<Instant> open() {
        return rows.open();
    }

    @Override
    public @Nullable Scope next() {
        InternalRow row = rows.next();
        return row == null ? null : rows.scope().known(false).withValues(values(row, columns));
    }

    /** The columns' values in a row, those that are null left out. */
    static Map<ParentColumn, Object> values(InternalRow row, Map<ParentColumn, ColumnPath> columns) {
        Map<ParentColumn, Object> values = new HashMap<>();
        columns.forEach((column, path) -> {
            Object value = path.read(row);
            if (value != null) {
                values.put(column, value);
            }
        });
        return values;
    }

    @Override
    public void close() {
        rows.close();
    }
}
