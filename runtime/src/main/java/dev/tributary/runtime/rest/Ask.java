package dev.tributary.runtime.rest;

import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.offset.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is asked for in one sequence of pages.
 *
 * @param bounds what the requests say
 * @param window the rows that are wanted of those that come; empty for all
 */
record Ask(CursorBounds bounds, Optional<Window> window) {
    /** How far a source's clock may be ahead of ours, where the end of a span lies in the future on purpose. */
    private static final Duration AHEAD = Duration.ofDays(1);

    /**
     * All rows of a table, those included that change while it is read, which lie past every end that could be pinned: a
     * parent that is left out takes its children with it.
     */
    static List<Ask> everything(Read read) {
        RestTable table = read.table();
        if (table.model().cursorStart().isEmpty()) {
            return List.of(new Ask(CursorBounds.NONE, Optional.empty()));
        }
        Optional<Instant> first = new CursorSpan(table, read.options(), Offset.START).after();
        if (!table.isWindowed()) {
            return List.of(new Ask(CursorBounds.after(table.model(), first, slack(read)), Optional.empty()));
        }
        Instant end = read.connection().environment().clock().instant().plus(AHEAD);
        return new Window(first, end)
                .split(table.incremental().window()).stream()
                        .map(window ->
                                new Ask(CursorBounds.of(table.model(), window, slack(read)), Optional.<Window>empty()))
                        .toList();
    }

    /** The rows of a table within a window. */
    static List<Ask> within(Read read, Window window) {
        RestTable table = read.table();
        if (!table.isWindowed()) {
            return List.of(
                    new Ask(CursorBounds.after(table.model(), window.after(), slack(read)), Optional.of(window)));
        }
        return window.split(table.incremental().window()).stream()
                .map(part -> new Ask(CursorBounds.of(table.model(), part, slack(read)), Optional.of(part)))
                .toList();
    }

    private static Duration slack(Read read) {
        return read.table().isIncremental() ? read.selection().cursor().slack() : Duration.ZERO;
    }
}
