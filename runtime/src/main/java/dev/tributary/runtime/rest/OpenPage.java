package dev.tributary.runtime.rest;

import dev.tributary.runtime.decode.RowReader;
import dev.tributary.runtime.environment.RunListener;
import dev.tributary.runtime.error.Place;
import dev.tributary.runtime.http.RequestText;
import dev.tributary.runtime.http.Terms;
import dev.tributary.runtime.pagination.PageRequest;
import dev.tributary.runtime.pagination.Paginator;
import java.util.Optional;
import java.util.function.Function;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one page of a chain that is open: fetches it, or takes one that was fetched before its turn, and tells listeners and the log of
 * it when it is left. For one thread at a time, but for {@link #close}.
 */
final class OpenPage implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OpenPage.class);

    private final Connection connection;
    private final RestTable table;
    private final RowReader reader;
    private final Errand errand;
    private final PageLog own;
    private final Optional<PagesAhead> ahead;
    private PageLog log;
    private Terms terms;
    private @Nullable Page page;
    private long openedBytes;
    private boolean openedComplete = true;

    /** A page that is to be fetched; by what it is asked for, if pages after it can be told from that. */
    record Due(Request request, Optional<PageRequest> asked) {
        /** A page after which none can be told. */
        static Due of(Request request) {
            return new Due(request, Optional.empty());
        }
    }

    OpenPage(Read read, Optional<PagesAhead> ahead) {
        this.connection = read.connection();
        this.table = read.table();
        this.reader = read.rowReader();
        this.errand = new Errand(connection);
        this.own = new PageLog(table.place(), connection.environment().clock(), errand::statistics);
        this.log = own;
        this.ahead = ahead;
        this.terms = table.terms();
    }

    /** Pages that are fetched from here on are asked for on other terms. */
    void on(Terms other) {
        terms = other;
    }

    /** The page; null where none is open. */
    @Nullable
    Page page() {
        return page;
    }

    /**
     * Opens a page, and begins those after it where they may be fetched side by side.
     *
     * @param paginator knows what those after it will be asked for with
     */
    Page fetch(Due due, Paginator paginator, Function<PageRequest, Request> requests) {
        if (ahead.isEmpty() || due.asked().isEmpty()) {
            return fetch(due.request());
        }
        Optional<Flight> begun = ahead.get().take(due.asked().get(), paginator, requests);
        return begun.flatMap(this::landed).orElseGet(() -> fetch(due.request()));
    }

    private Optional<Page> landed(Flight flight) {
        Optional<Page> taken = flight.await();
        log = flight.log();
        taken.ifPresent(this::opened);
        return taken;
    }

    /** Opens the page that a request asks for. */
    Page fetch(Request request) {
        log = own;
        log.asking();
        PageReader pages = new PageReader(table, reader, request, connection.redactor());
        return opened(errand.transport().exchange(table.place(), request, terms, pages));
    }

    private Page opened(Page opened) {
        page = opened;
        openedBytes = opened.bytes();
        openedComplete = opened.isComplete();
        ahead.ifPresent(pages -> pages.read(opened));
        return opened;
    }

    /** Tells how large the page was when it was opened. */
    void tell(Room room) {
        room.opened(openedBytes, openedComplete);
    }

    /** The page was read to its end. */
    void read(Page read) {
        report(read);
        page = null;
    }

    /** Gives up what is left of the page, if one is open. */
    void giveUp() {
        Page current = page;
        page = null;
        if (current != null) {
            current.close();
            if (current.rows() == 0) {
                // It has not had its turn, and is asked for again then, or by nobody.
                current.reader().forget();
            }
            report(current);
        }
    }

    private void report(Page read) {
        Place place = table.place();
        RunListener listener = connection.environment().listener();
        log.read(read, () -> text(read.request()));
        listener.pageRead(place.source(), place.table(), read.rows(), read.bytes());
        if (read.nulls() > 0) {
            LOG.info("{}: passed over {} null elements of {}", place, read.nulls(), text(read.request()));
            listener.nullsPassedOver(place.source(), place.table(), read.nulls());
        }
        Misfits.report(read.reader(), place, listener, () -> text(read.request()));
        listener.reached(RunListener.Phase.FETCH, place.source(), place.table());
    }

    /** A request as people read it, without secrets. */
    String text(Request request) {
        return RequestText.of(request, connection.redactor());
    }

    /** Cancels what is under way; the page itself is given up by whoever is at it. */
    @Override
    public void close() {
        // A place that is left in a limit's line must not be taken by what is called off next.
        errand.makeNoMore();
        ahead.ifPresent(PagesAhead::close);
        errand.callOff();
    }
}
