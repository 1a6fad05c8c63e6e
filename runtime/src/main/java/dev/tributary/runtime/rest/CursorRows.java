package dev.tributary.runtime.rest;

import java.time.Instant;
import java.util.Optional;
import org.apache.spark.sql.catalyst.InternalRow;
import org.jspecify.annotations.Nullable;

/** The rows of a window, out of pages that can have more. */
final class CursorRows implements AutoCloseable {
    private final Pages pages;
    private final CursorFilter filter;
    private final Selection selection;

    /** @param pages opened already */
    CursorRows(Pages pages, CursorFilter filter, Selection selection) {
        this.pages = pages;
        this.filter = filter;
        this.selection = selection;
        pages.filter(filter);
    }

    /** The next row, null after the last. */
    @Nullable
    InternalRow next() {
        InternalRow row = pages.next();
        while (row != null && !selection.includes(row)) {
            row = pages.next();
        }
        return row == null ? null : selection.wanted(row);
    }

    /** Where the rows end, once all were read, if they end before the window does. */
    Optional<Instant> cutAt() {
        return filter.cutAt();
    }

    /** The latest cursor of the rows of the window, once all were read. */
    Optional<Instant> latest() {
        return filter.latest();
    }

    @Override
    public void close() {
        pages.close();
    }
}
