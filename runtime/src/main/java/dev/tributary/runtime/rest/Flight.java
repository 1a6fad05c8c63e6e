package dev.tributary.runtime.rest;

import dev.tributary.runtime.pagination.PageRequest;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page that is fetched before it is its turn. It is taken or dropped; whoever has it last gives its response up. A page that
 * would keep the source waiting until then is given up at once.
 */
final class Flight {
    private final PageRequest asked;
    private final Errand errand;
    private final PageLog log;
    private final Leave leave;
    private final Work<Optional<Page>> work;
    private @Nullable Page landed;
    private boolean dropped;
    private boolean turn;

    private Flight(
            Connection connection, RestTable table, PageRequest asked, Leave leave, Function<Errand, Page> fetch) {
        this.asked = asked;
        this.errand = new Errand(connection);
        this.log = new PageLog(table.place(), connection.environment().clock(), errand::statistics);
        this.leave = leave;
        this.work = Work.of(table.place(), () -> fetch(fetch));
    }

    /**
     * Begins to fetch a page, unless as many are under way as may be.
     *
     * @param fetch fetches it by an errand's transport
     */
    static @Nullable Flight begin(
            Connection connection, RestTable table, PageRequest asked, Function<Errand, Page> fetch) {
        Leave leave = Leave.of(connection);
        if (leave == null) {
            return null;
        }
        Flight flight = new Flight(connection, table, asked, leave, fetch);
        flight.work.begin(connection.environment().executor());
        return flight;
    }

    private Optional<Page> fetch(Function<Errand, Page> fetch) {
        try {
            if (isDropped()) {
                throw new CancellationException("nobody waits for the page any more");
            }
            log.asking();
            Page page = fetch.apply(errand);
            log.landed();
            return land(page);
        } finally {
            leave.end();
        }
    }

    private synchronized boolean isDropped() {
        return dropped;
    }

    private synchronized Optional<Page> land(Page page) {
        landed = page;
        if (dropped || !(turn || page.isComplete())) {
            page.close();
            return Optional.empty();
        }
        return Optional.of(page);
    }

    /** What the page is asked for with. */
    PageRequest asked() {
        return asked;
    }

    /** What fetching it took, once it is there. */
    PageLog log() {
        return log;
    }

    /** The page, whose turn it is; empty if it has to be asked for again. */
    Optional<Page> await() {
        turn();
        return work.await();
    }

    /** Its turn has come: it is no longer fetched besides. */
    synchronized void turn() {
        turn = true;
        leave.end();
    }

    /** Makes no further request; to be dropped next. */
    void makeNoMore() {
        errand.makeNoMore();
    }

    /** Cancels it, or gives up the page. */
    synchronized void drop() {
        dropped = true;
        errand.callOff();
        leave.end();
        if (landed != null) {
            landed.close();
        }
    }
}
