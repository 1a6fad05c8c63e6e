package dev.tributary.runtime.rest;

import dev.tributary.model.PaginationModel;
import dev.tributary.model.SourceModel;
import dev.tributary.runtime.error.PagingException;
import dev.tributary.runtime.pagination.PageRequest;
import dev.tributary.runtime.pagination.Paginator;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Function;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/**
 * Fetches numbered pages before it is their turn, side by side. It guesses only: which page comes next is decided from the
 * one before, as ever, and a guess that was wrong is dropped. So the rows, their order and how they end are the same.
 *
 * <p>A page may be answered later than the one after it. In a span that is over, and into which none comes late, rows only ever
 * move up meanwhile, so that none slips through between the two; in a table that is read whole any row can move, so that all pages must say the same
 * number of rows. Other pages are fetched one after another.
 */
final class PagesAhead implements AutoCloseable {
    private final Connection connection;
    private final RestTable table;
    private final Read read;
    private final boolean mustCount;
    private final Deque<Flight> flights = new ArrayDeque<>();
    private @Nullable Flight taken;
    private boolean outOfTurn;
    private final Room room = new Room();
    private boolean closed;

    private PagesAhead(Read read, boolean mustCount) {
        this.connection = read.connection();
        this.table = read.table();
        this.read = read;
        this.mustCount = mustCount;
    }

    /**
     * Pages of a read that may be fetched side by side, empty if none may.
     *
     * @param isOver whether they hold a span that is over
     */
    static Optional<PagesAhead> of(Read read, boolean isOver) {
        RestTable table = read.table();
        PaginationModel pagination = table.model().pagination();
        boolean numbered =
                pagination instanceof PaginationModel.PageNumber || pagination instanceof PaginationModel.Offset;
        boolean hooked =
                table.hooks().find(dev.tributary.runtime.hook.Paginator.class).isPresent();
        boolean whole = !table.isIncremental() && table.model().changeToken().isEmpty();
        boolean fits = numbered
                && !hooked
                && table.model().request().job() == null
                && (whole || (isSettled(table, isOver) && read.follows()));
        return fits ? Optional.of(new PagesAhead(read, whole)) : Optional.empty();
    }

    /** Whether rows only ever leave the span. */
    private static boolean isSettled(RestTable table, boolean isOver) {
        return isOver && table.isIncremental() && table.incremental().lookback().isZero();
    }

    /**
     * The page whose turn it is, if it is under way; begins those after it.
     *
     * @param asked what it is asked for with
     * @param paginator knows what those after it will be asked for with
     */
    synchronized Optional<Flight> take(
            PageRequest asked, Paginator paginator, Function<PageRequest, Request> requests) {
        Flight head = flights.poll();
        if (head != null && !head.asked().equals(asked)) {
            head.drop();
            drop();
            head = null;
        }
        if (head != null) {
            // Its leave is for one more page then, which need not wait until this one is read.
            head.turn();
        }
        taken = head;
        outOfTurn = head != null;
        boolean mayBegin = !closed && (!mustCount || paginator.isCounted());
        while (mayBegin && room.isLeft(flights.size())) {
            Optional<PageRequest> later = paginator.ahead(flights.size() + 1);
            Flight flight = later.isEmpty() ? null : begin(later.get(), requests);
            mayBegin = flight != null;
            if (flight != null) {
                flights.add(flight);
            }
        }
        return Optional.ofNullable(head);
    }

    /** Takes notice of how large pages are. */
    synchronized void read(Page page) {
        taken = null;
        room.opened(page);
    }

    /**
     * Requires of a page that was fetched before its turn, and has been read, that it says how many rows there are.
     *
     * @throws PagingException if nobody can tell whether rows moved meanwhile
     */
    synchronized void requireCounted(Paginator paginator) {
        if (mustCount && outOfTurn && !paginator.isCounted()) {
            throw new PagingException(table.place()
                    .says(
                            "a page does not say how many rows there are, as those before it did, and pages were fetched side"
                                    + " by side",
                            "set the connection option `" + SourceModel.PARALLEL_OPTION
                                    + "` to 1; a snapshot that may miss rows is not delivered."));
        }
    }

    private @Nullable Flight begin(PageRequest asked, Function<PageRequest, Request> requests) {
        return Flight.begin(connection, table, asked, errand -> fetch(errand, requests.apply(asked)));
    }

    private Page fetch(Errand errand, Request request) {
        PageReader reader = new PageReader(table, read.rowReader(), request, connection.redactor());
        return errand.transport().exchange(table.place(), request, table.terms(), reader);
    }

    /** Drops what is under way out of turn; all at once, so that none takes the place in a limit's line that another leaves. */
    synchronized void drop() {
        flights.forEach(Flight::makeNoMore);
        flights.forEach(Flight::drop);
        flights.clear();
    }

    /** Drops all that is under way. */
    @Override
    public synchronized void close() {
        closed = true;
        if (taken != null) {
            taken.makeNoMore();
        }
        drop();
        if (taken != null) {
            taken.drop();
        }
    }
}
