package dev.tributary.runtime.rest;

import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.error.EmptyResponseException;
import dev.tributary.runtime.http.ResponseReader;
import dev.tributary.runtime.offset.Position;
import dev.tributary.runtime.offset.Window;
import dev.tributary.runtime.options.Options;
import dev.tributary.runtime.pagination.PageRequest;
import dev.tributary.runtime.pagination.Paginator;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Plans reads of tables whose source takes both ends of a span. */
record Windows(Connection connection, RestTable table) {

    /** All that follows an offset; asks the source for its time if this run does not know it yet. */
    WindowsRead.Plan plan(Offset start, Options options) {
        CursorSpan span = new CursorSpan(table, start);
        Optional<Window> window = span.until(runEnd(options));
        return new WindowsRead.Plan(split(window), span.end(window));
    }

    /** Where this run ends; at least {@code start}. */
    Offset end(Offset start, Options options) {
        CursorSpan span = new CursorSpan(table, start);
        return span.end(span.until(runEnd(options)));
    }

    /** The windows between two offsets. */
    List<Window> between(Offset start, Offset end) {
        Optional<Instant> through = Position.CURSOR.parse(table.place(), end);
        Optional<Instant> from = Position.CURSOR.parse(table.place(), start);
        if (through.isEmpty() || (from.isPresent() && !from.get().isBefore(through.get()))) {
            return List.of();
        }
        return split(Optional.of(new Window(new CursorSpan(table, start).after(), through.get())));
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
