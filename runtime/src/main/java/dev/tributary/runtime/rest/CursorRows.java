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
    private boolean stopped;
    private long repeats;

    /** @param pages opened already */
    CursorRows(Pages pages, CursorFilter filter, Selection selection) {
        this.pages = pages;
        this.filter = filter;
        this.selection = selection;
    }

    /** The next row, null after the last. */
    @Nullable
    InternalRow next() {
        while (!stopped) {
            InternalRow row = pages.next();
            if (repeats != pages.repeats()) {
                repeats = pages.repeats();
                filter.repeat();
            }
            CursorFilter.Verdict verdict = row == null ? CursorFilter.Verdict.STOP : filter.judge(row);
            if (verdict == CursorFilter.Verdict.STOP) {
                stopped = row == null || !pages.stop();
            } else if (verdict == CursorFilter.Verdict.KEEP && row != null && selection.includes(row)) {
                return selection.wanted(row);
            }
        }
        return null;
    }

    /** The latest cursor of the rows of the window so far. */
    Optional<Instant> latest() {
        return filter.latest();
    }

    @Override
    public void close() {
        pages.close();
    }
}
