package dev.tributary.runtime.rest;

import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.error.EmptyResponseException;
import dev.tributary.runtime.http.ResponseReader;
import dev.tributary.runtime.offset.Position;
import dev.tributary.runtime.offset.Window;
import dev.tributary.runtime.options.Options;
import dev.tributary.runtime.pagination.PageRequest;
import dev.tributary.runtime.pagination.Paginator;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Plans reads of tables whose source takes both ends of a span. */
record Windows(Connection connection, RestTable table) {
    /** So many windows of a batch that a table of many years is not planned at once, nor begun anew when one of them fails. */
    private static final int MOST = 1_000;

    /** All that follows an offset; asks the source for its time if this run does not know it yet. */
    WindowsRead.Plan plan(Offset start, Options options) {
        CursorSpan span = new CursorSpan(table, options, start);
        Optional<Window> window = span.until(runEnd(options));
        return new WindowsRead.Plan(split(window), span.end(window));
    }

    /**
     * Where the next batch of this run ends: where the run does, or after {@value #MOST} windows; at least {@code start}. It stays
     * there where the source has nothing after it, which one request tells, together with the source's time.
     *
     * @param read of this table, its columns do not matter
     */
    Offset end(Offset start, Read read) {
        CursorSpan span = new CursorSpan(table, read.options(), start);
        if (connection.runEnd().known().isEmpty() && isNothingNew(span, read)) {
            return start;
        }
        return span.end(span.until(runEnd(read.options())).map(window -> batch(span, window)));
    }

    /**
     * Whether the source has no row after what was delivered, by its answer to that very question, which pins the run's end. Not
     * asked before a first read, where it has, nor of a span that is longer than what the source may be asked for at once.
     */
    private boolean isNothingNew(CursorSpan span, Read read) {
        Instant now = connection.environment().clock().instant();
        Optional<Window> all = span.through()
                .flatMap(delivered -> span.after())
                .filter(after -> after.isBefore(now))
                .map(after -> new Window(Optional.of(after), now));
        if (all.isEmpty()
                || split(all).size() > 1
                || table.model().request().job() != null
                || table.terms().errors().canSkip()) {
            return false;
        }
        CursorBounds bounds = CursorBounds.of(
                table.model(), all.get(), read.selection().cursor().slack());
        try (PageChain pages = read.chain(bounds)) {
            pages.filter(new CursorFilter(table, read.selection().cursor(), all.get(), Cut.NEVER));
            // A source whose clock is ahead of ours may have rows beyond what it was asked for.
            boolean isAll = !connection.runEnd().pin(pages.open()).isAfter(now);
            Batch first = pages.next();
            return isAll
                    && first.failure() == null
                    && first.isLast()
                    && first.rows().isEmpty();
        }
    }

    /** The windows between two offsets. */
    List<Window> between(Offset start, Offset end, Options options) {
        Optional<Instant> through = Position.CURSOR.parse(table.place(), end);
        Optional<Instant> from = Position.CURSOR.parse(table.place(), start);
        if (through.isEmpty() || (from.isPresent() && !from.get().isBefore(through.get()))) {
            return List.of();
        }
        return split(Optional.of(new Window(new CursorSpan(table, options, start).after(), through.get())));
    }

    private Window batch(CursorSpan span, Window all) {
        Duration longest = table.incremental().window();
        Optional<Instant> from = span.through().or(all::after);
        if (longest == null || from.isEmpty()) {
            return all;
        }
        // Counted from what was delivered, not from the lookback before it, so that every batch gets on.
        Instant end = from.get().plus(longest.multipliedBy(MOST));
        return end.isBefore(all.through()) ? new Window(all.after(), end) : all;
    }

    private List<Window> split(Optional<Window> window) {
        return window.map(span -> span.split(table.incremental().window())).orElse(List.of());
    }

    private Instant runEnd(Options options) {
        RunEnd runEnd = connection.runEnd();
        if (table.model().request().job() != null) {
            // Asking with the table's request would leave a job behind that nobody reads.
            return runEnd.known().orElseGet(() -> runEnd.pin(Exports.time(connection, table)));
        }
        if (table.terms().errors().canSkip()) {
            // Whether there is anything to read must be known before tasks read it.
            return runEnd.pin(ask(options));
        }
        return runEnd.known().orElseGet(() -> runEnd.pin(ask(options)));
    }

    /** The source's time, from the answer to the table's own request for a span without length. */
    private Optional<Instant> ask(Options options) {
        CursorBounds bounds = CursorBounds.around(
                table.model(), connection.environment().clock().instant());
        ResponseReader<Optional<Instant>> date = response -> {
            response.close();
            return response.date();
        };
        PageRequest first =
                Paginator.of(table.model().pagination(), table.place()).first();
        try {
            return connection
                    .transport()
                    .exchange(
                            table.place(),
                            new PageRequests(connection, table, options, Scope.NONE, bounds, List.of()).of(first),
                            table.terms(),
                            date);
        } catch (EmptyResponseException e) {
            return e.date();
        }
    }
}
