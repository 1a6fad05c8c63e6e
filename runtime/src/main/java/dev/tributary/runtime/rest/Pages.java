package dev.tributary.runtime.rest;

import dev.tributary.model.ColumnModel;
import dev.tributary.runtime.decode.RowDecoder;
import dev.tributary.runtime.environment.RunListener;
import dev.tributary.runtime.error.EmptyResponseException;
import dev.tributary.runtime.error.PagingException;
import dev.tributary.runtime.error.Place;
import dev.tributary.runtime.http.RequestText;
import dev.tributary.runtime.http.Terms;
import dev.tributary.runtime.job.Export;
import dev.tributary.runtime.pagination.PageFacts;
import dev.tributary.runtime.pagination.PageRequest;
import dev.tributary.runtime.pagination.Paginator;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import okhttp3.Request;
import org.apache.spark.sql.catalyst.InternalRow;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The rows of all pages between two bounds, one page after another. For one thread at a time. */
final class Pages implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Pages.class);

    private final Connection connection;
    private final RestTable table;
    private final RowDecoder decoder;
    private final Resumption resumption;
    private PageRequests requests;
    private Paginator paginator;
    private @Nullable Page page;
    private @Nullable String digest;
    private @Nullable PageFacts last;
    private final Optional<PageCheck> check;
    private @Nullable Request again;
    private long repeats;
    private Terms terms;
    private OptionalLong exported = OptionalLong.empty();
    private long rows;
    private long nulls;

    Pages(Read read, CursorBounds bounds, Resumption resumption) {
        this.connection = read.connection();
        this.table = read.table();
        this.requests =
                new PageRequests(connection, table, read.options(), read.scope(), bounds, names(read.selection()));
        this.decoder = table.decoder(read.selection().context());
        this.paginator = paginator();
        this.terms = table.terms();
        this.resumption = resumption;
        this.check = PageCheck.of(read);
    }

    private static List<String> names(Selection selection) {
        return selection.context().discovered().stream()
                .map(ColumnModel::wireName)
                .toList();
    }

    private Paginator paginator() {
        return table.hooks()
                .find(dev.tributary.runtime.hook.Paginator.class)
                .map(hook -> Paginator.of(hook, table.place(), connection.redactor()))
                .orElseGet(() -> Paginator.of(table.model().pagination(), table.place()));
    }

    /** Fetches the first page; the source's time when it answered. */
    Optional<Instant> open() {
        try {
            return table.model().request().job() == null
                    ? fetch(requests.of(paginator.first())).date()
                    : export();
        } catch (EmptyResponseException e) {
            LOG.debug("No rows, as the descriptor declares: {}", e.getMessage());
            return e.date();
        }
    }

    /** The rows of a job's file; the source's time is that at which the job was asked for. */
    private Optional<Instant> export() {
        Exports exports = new Exports(connection, table);
        Export made = exports.first(requests, file -> {
            requests = requests.of(file);
            terms = exports.terms(file);
            fetch(requests.of(paginator.first()));
        });
        exported = made.rows();
        return made.asked();
    }

    /** The next row, null after the last of the last page. */
    @Nullable
    InternalRow next() {
        Page current = page;
        while (current != null) {
            InternalRow row = current.next();
            if (row == null) {
                current = turn(current);
                continue;
            }
            if (check.isPresent()) {
                check.get().row(row);
            }
            if (!resumption.isRepeated(row)) {
                rows++;
                return row;
            }
        }
        return null;
    }

    /** How many rows were read so far. */
    long rows() {
        return rows;
    }

    /** How many rows there are by what the source said, once all were read. */
    OptionalLong total() {
        return paginator.total();
    }

    /** What the last page that was read to its end says of itself. */
    Optional<PageFacts> last() {
        return Optional.ofNullable(last);
    }

    /** How often rows were gone back to, because others had moved up: they come once more, in their order. */
    long repeats() {
        return repeats;
    }

    /**
     * Stops at the current row, which nobody wants, nor any that follows.
     *
     * @return whether there are rows to read again before
     */
    boolean stop() {
        Page read = page;
        close();
        if (read == null || check.isEmpty() || again != null) {
            return false;
        }
        check.get().page(read.request(), Optional.empty());
        return lookAgain(check.get());
    }

    /** Whether rows moved up while the last pages were read; the first of them is open again then. */
    private boolean lookAgain(PageCheck open) {
        Optional<Request> look = open.open();
        if (look.isEmpty()) {
            return false;
        }
        Page looked = fetch(look.get());
        Optional<PageCheck.Repeat> moved = open.compare(looked);
        report(looked);
        page = null;
        if (moved.isEmpty()) {
            return false;
        }
        LOG.info("{}: rows moved up while pages were read; two pages are read again", table.place());
        repeats++;
        digest = null;
        resumption.repeat();
        again = moved.get().second();
        fetch(moved.get().first());
        return true;
    }

    private @Nullable Page turn(Page read) {
        report(read);
        page = null;
        checkRepetition(read);
        PageFacts facts = read.facts();
        last = facts;
        nulls += read.nulls();
        check.ifPresent(open -> open.page(read.request(), Optional.of(facts)));
        Request second = again;
        again = null;
        if (second != null) {
            return fetch(second);
        }
        if (check.isPresent() && lookAgain(check.get())) {
            return page;
        }
        Optional<PageRequest> next = paginator.next(facts);
        if (next.isEmpty()) {
            Exports.checkComplete(table, exported, rows + nulls);
            return null;
        }
        Optional<CursorBounds> anew = resumption.after(requests.bounds());
        if (anew.isEmpty() && next.get() instanceof PageRequest.Anew) {
            throw capped(read);
        }
        return fetch(anew.isPresent() ? begin(anew.get()) : requests.following(read.request(), next.get()));
    }

    private PagingException capped(Page read) {
        return new PagingException(table.place()
                .says(
                        "the source gives "
                                + table.model().pagination().end().maxResults()
                                + " rows at most, and as many have one cursor value, so that the rest cannot be asked for",
                        text(read.request()),
                        "page by a key with @KeysetPagination, or narrow the table by its options."));
    }

    /** The first page's request, of other bounds. */
    private Request begin(CursorBounds bounds) {
        digest = null;
        check.ifPresent(PageCheck::begin);
        requests = requests.within(bounds);
        paginator = paginator();
        return requests.of(paginator.first());
    }

    private void checkRepetition(Page read) {
        String before = digest;
        digest = read.digest();
        if (read.rows() + read.nulls() > 0 && digest.equals(before)) {
            throw new PagingException(table.place()
                    .says(
                            "two pages in a row have the same content",
                            text(read.request()),
                            "check the pagination that the descriptor declares; the source seems to ignore it."));
        }
    }

    private Page fetch(Request next) {
        PageReader reader = new PageReader(table, decoder, next, connection.redactor());
        Page fetched = connection.transport().exchange(table.place(), next, terms, reader);
        page = fetched;
        return fetched;
    }

    private String text(Request request) {
        return RequestText.of(request, connection.redactor());
    }

    private void report(Page read) {
        Place place = table.place();
        RunListener listener = connection.environment().listener();
        LOG.debug("{}: {} rows, {} bytes from {}", place, read.rows(), read.bytes(), text(read.request()));
        listener.pageRead(place.source(), place.table(), read.rows(), read.bytes());
        if (read.nulls() > 0) {
            LOG.info("{}: passed over {} null elements of {}", place, read.nulls(), text(read.request()));
            listener.nullsPassedOver(place.source(), place.table(), read.nulls());
        }
        listener.reached(RunListener.Phase.FETCH, place.source(), place.table());
    }

    /** Gives up what is left of the current page. */
    @Override
    public void close() {
        Page current = page;
        page = null;
        if (current != null) {
            current.close();
            report(current);
        }
    }
}
