package dev.tributary.runtime.rest;

import dev.tributary.model.TableModel;
import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.offset.Window;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.catalyst.InternalRow;
import org.jspecify.annotations.Nullable;

/**
 * Reads what follows an offset of a table whose source says by a listing which rows lie in a span: the span is sent with the
 * listing, the table is asked for what was listed, and of that the rows within the span are kept. A row that changes between
 * the two questions has passed the end, and is listed by the next run.
 */
final class ListingRead extends RestRead {
    private final Read read;
    private final Family family;
    private final RestTable listing;
    private final CursorSpan span;
    private Optional<Window> window = Optional.empty();
    private @Nullable ScopedRows rows;
    private boolean opened;

    /** @param listed the listing that takes the table's span */
    ListingRead(Family family, Read read, TableModel listed, Offset start) {
        this.read = read;
        this.family = family;
        this.listing = family.table(listed);
        this.span = new CursorSpan(read.table(), listed.cursorStart(), read.options(), start);
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
        window = span.until(runEnd.known().orElseGet(() -> runEnd.pin(ask())));
        if (window.isEmpty()) {
            return;
        }
        Window wanted = window.get();
        Scopes scopes = new Scopes(read, family.parents(read, listed -> asks(wanted)));
        List<Ask> all = List.of(new Ask(CursorBounds.NONE, window));
        rows = new ScopedRows(read, scopes, scope -> all);
    }

    /** The span as the listing is asked for it; its rows have no cursor by which they could be told apart here. */
    private List<Ask> asks(Window wanted) {
        List<Window> parts = listing.model().cursorEnd().isPresent()
                ? wanted.split(read.table().incremental().window())
                : List.of(wanted);
        return parts.stream()
                .map(part -> new Ask(
                        CursorBounds.of(
                                listing.model(), part, read.selection().cursor().slack()),
                        Optional.<Window>empty()))
                .toList();
    }

    /** The source's time, from the answer to the listing's own request for a span without length. */
    private Optional<Instant> ask() {
        Instant now = read.connection().environment().clock().instant();
        Read listed = family.read(read, listing.model(), List.of());
        try (Pages pages = listed.pages(CursorBounds.around(listing.model(), now))) {
            return pages.open();
        }
    }

    @Override
    Offset position() {
        return span.end(window);
    }

    @Override
    public void close() {
        if (rows != null) {
            rows.close();
        }
    }
}
