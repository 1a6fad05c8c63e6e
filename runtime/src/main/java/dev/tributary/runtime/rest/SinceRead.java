package dev.tributary.runtime.rest;

import dev.tributary.model.SourceOrder;
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
    private final long most;
    private Optional<Window> window = Optional.empty();
    private @Nullable CursorRows rows;
    private @Nullable Pages pages;
    private final Offset start;
    private Offset end;
    private boolean opened;

    /** @param most after how many rows it may end early, where that is safe */
    SinceRead(Read read, Offset start, long most) {
        this.read = read;
        this.most = most;
        this.start = start;
        this.end = start;
        this.span = new CursorSpan(read.table(), read.options(), start);
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
        if (read.cutAt().isPresent()) {
            return Position.CURSOR.at(read.cutAt().get());
        }
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
        window = span.until(runEnd.pin(all.open(), read.table().place()));
        if (window.isPresent()) {
            rows = read.rows(all, window.get(), cut());
        } else {
            all.close();
        }
    }

    /** A source that says up to when its last page is complete has to be asked for that page. */
    private Cut cut() {
        return read.table().incremental().order() == SourceOrder.ASCENDING
                        && read.table().model().watermark().isEmpty()
                ? new Cut(most, span.through())
                : Cut.NEVER;
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
