package dev.tributary.runtime.rest;

import dev.tributary.model.IngestionType;
import dev.tributary.model.SourceOrder;
import dev.tributary.runtime.error.PagingException;
import dev.tributary.runtime.error.Place;
import dev.tributary.runtime.error.ResponseException;
import dev.tributary.runtime.offset.Window;
import java.time.Instant;
import java.util.Optional;
import org.apache.spark.sql.catalyst.InternalRow;
import org.jspecify.annotations.Nullable;

/** Tells which of a source's rows belong to a window, and in a source with an order, when no more can. */
final class CursorFilter implements RowFilter {
    private final Place place;
    private final String cursorName;
    private final SourceOrder order;
    private final IngestionType ingestion;
    private final CursorColumn column;
    private final Window window;
    private @Nullable Instant previous;
    private @Nullable Instant latest;
    private final Cut cut;
    private @Nullable Instant cutAt;
    private long kept;

    CursorFilter(RestTable table, CursorColumn column, Window window, Cut cut) {
        this.place = table.place();
        this.cursorName = table.incremental().cursor();
        this.order = table.incremental().order();
        this.ingestion = table.model().ingestion();
        this.column = column;
        this.window = window;
        this.cut = cut;
    }

    @Override
    public Verdict judge(InternalRow row) {
        Optional<Instant> value = column.read(row);
        if (value.isEmpty()) {
            if (ingestion == IngestionType.APPEND) {
                throw new ResponseException(place.says(
                        "a row has no value for the cursor `" + cursorName + "`, so it could be appended twice",
                        "declare another cursor, or a key, which makes the table cdc."));
            }
            return Verdict.KEEP;
        }
        Instant cursor = value.get();
        if (order != SourceOrder.NONE) {
            checkOrder(cursor);
            if (order == SourceOrder.ASCENDING ? window.isPastEnd(cursor) : !window.isAfterStart(cursor)) {
                return Verdict.STOP;
            }
        }
        if (!window.isAfterStart(cursor) || window.isPastEnd(cursor)) {
            return Verdict.SKIP;
        }
        if (latest == null || cursor.isAfter(latest)) {
            if (cut.isAfter(kept, latest)) {
                cutAt = latest;
                return Verdict.STOP;
            }
            latest = cursor;
        }
        if (cut.counts(cursor)) {
            kept++;
        }
        return Verdict.KEEP;
    }

    /** Where the rows end, if they end before the window does. */
    Optional<Instant> cutAt() {
        return Optional.ofNullable(cutAt);
    }

    /** The latest cursor of the rows that were kept. */
    Optional<Instant> latest() {
        return Optional.ofNullable(latest);
    }

    @Override
    public void repeat() {
        previous = null;
        cutAt = null;
    }

    private void checkOrder(Instant cursor) {
        boolean breaksOrder = previous != null
                && (order == SourceOrder.ASCENDING ? cursor.isBefore(previous) : cursor.isAfter(previous));
        if (breaksOrder) {
            throw new PagingException(place.says(
                    "declared " + order + ", but a row with `" + cursorName + "` " + cursor + " follows one with "
                            + previous,
                    "let the request ask for that order, or declare no order."));
        }
        previous = cursor;
    }
}
