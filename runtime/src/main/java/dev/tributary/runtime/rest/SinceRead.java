package dev.tributary.runtime.rest;

import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.offset.Position;
import dev.tributary.runtime.offset.Window;
import dev.tributary.runtime.pagination.PageFacts;
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
    private final Offset start;
    private Offset end;
    private boolean opened;

    SinceRead(Read read, Offset start) {
        this.read = read;
        this.start = start;
        this.end = start;
        this.span = new CursorSpan(read.table(), start);
    }

    @Override
    @Nullable
    InternalRow advance() {
        if (!opened) {
            opened = true;
            open();
        }
        InternalRow row = rows == null ? null : rows.next();
        if (row == null && rows != null && window.isPresent()) {
            end = end(rows, window.get());
        }
        return row;
    }

    private Offset end(CursorRows read, Window all) {
        Optional<Watermark> watermark = Watermark.of(this.read.table());
        Optional<PageFacts> last = pages == null ? Optional.empty() : pages.last();
        return watermark.isEmpty()
                ? span.end(window)
                : watermark
                        .get()
                        .end(last, span.through(), all.through(), read.latest())
                        .map(Position.CURSOR::at)
                        .orElse(start);
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
        return end;
    }

    @Override
    public void close() {
        if (pages != null) {
            pages.close();
        }
    }
}
