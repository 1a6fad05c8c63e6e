package dev.tributary.runtime.rest;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.catalyst.InternalRow;
import org.jspecify.annotations.Nullable;

/**
 * Leaves out what a source that returns newest rows first repeats: while pages are read, new rows come in at the front
 * and push others onto the next page, which begins with rows that were handed out. None is passed over: a row that
 * changes moves to the front, past the end of the run.
 */
final class DescendingRepeats implements Resumption {
    private final CursorColumn column;
    private final Set<InternalRow> oldest = new HashSet<>();
    private @Nullable Instant last;
    private boolean turned;

    DescendingRepeats(CursorColumn column) {
        this.column = column;
    }

    @Override
    public boolean isRepeated(InternalRow row) {
        Optional<Instant> value = column.read(row);
        if (value.isEmpty()) {
            return false;
        }
        Instant cursor = value.get();
        Instant before = last;
        if (before != null && cursor.isAfter(before)) {
            return turned; // within a page, the filter tells of the order
        }
        if (before == null || cursor.isBefore(before)) {
            last = cursor;
            turned = false;
            oldest.clear();
        }
        boolean known = !oldest.add(row.copy());
        return known && turned; // within a page, rows without a key can be equal
    }

    @Override
    public Optional<CursorBounds> after(CursorBounds asked) {
        turned = true;
        return Optional.empty();
    }
}
