package dev.tributary.runtime.rest;

import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.offset.Window;
import java.time.Instant;
import java.util.Optional;
import org.apache.spark.sql.catalyst.InternalRow;
import org.jspecify.annotations.Nullable;

/** Reads what follows an offset from a source that takes no end: the first response's time is the end. */
final class SinceRead extends RestRead {
    private final Read read;
    private final CursorSpan span;
    private Optional<Window> window = Optional.empty();
    private @Nullable CursorRows rows;
    private @Nullable Pages pages;
    private boolean opened;

    SinceRead(Read read, Offset start) {
        this.read = read;
        this.span = new CursorSpan(read.table(), start);
    }

    @Override
    @Nullable
    InternalRow advance() {
        if (!opened) {
            opened = true;
            open();
        }
        return rows == null ? null : rows.next();
    }

    private void open() {
        RunEnd runEnd = read.connection().runEnd();
        Optional<Instant> known = runEnd.known();
        if (known.isPresent() && span.until(known.get()).isEmpty()) {
            return;
        }
        Pages all = read.pages(CursorBounds.after(
                read.table().model(), span.after(), read.selection().cursor().slack()));
        pages = all;
        window = span.until(runEnd.pin(all.open()));
        if (window.isPresent()) {
            rows = read.rows(all, window.get());
        } else {
            all.close();
        }
    }

    @Override
    Offset position() {
        return span.end(window);
    }

    @Override
    public void close() {
        if (pages != null) {
            pages.close();
        }
    }
}
