package dev.tributary.runtime.rest;

import dev.tributary.model.ColumnModel;
import dev.tributary.runtime.error.EmptyResponseException;
import dev.tributary.runtime.error.PagingException;
import dev.tributary.runtime.job.Export;
import dev.tributary.runtime.pagination.PageFacts;
import dev.tributary.runtime.pagination.PageRequest;
import dev.tributary.runtime.pagination.Paginator;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import okhttp3.Request;
import org.apache.spark.sql.catalyst.InternalRow;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The rows of all pages between two bounds, one page after another: each is asked for when the one before was read. For one
 * thread at a time, but that any may close it: what is under way is cancelled then, and given up by whoever is at it.
 */
final class PageChain implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PageChain.class);

    /** So many rows are handed over at once, at most, or those of so many bytes. */
    private static final int MOST_ROWS = 10_000;

    private static final long MOST_BYTES = 16L << 20;

    private final Connection connection;
    private final RestTable table;
    private final Resumption resumption;
    private PageRequests requests;
    private Paginator paginator;
    private RowFilter filter = RowFilter.ALL;
    private final OpenPage open;
    private OpenPage.@Nullable Due due;
    private @Nullable PageFacts last;
    private final Optional<PageCheck> check;
    private final EndlessPages endless = new EndlessPages();
    private final Optional<PagesAhead> ahead;
    private @Nullable Request again;
    private OptionalLong exported = OptionalLong.empty();
    private long rows;
    private long passedOver;
    private boolean atWork;
    private boolean closed;

    /** @param isOver whether the bounds are of a span that is over */
    PageChain(Read read, CursorBounds bounds, Resumption resumption, boolean isOver) {
        this.connection = read.connection();
        this.table = read.table();
        this.requests =
                new PageRequests(connection, table, read.options(), read.scope(), bounds, names(read.selection()));
        this.paginator = paginator();
        this.resumption = resumption;
        this.check = PageCheck.of(read);
        this.ahead = PagesAhead.of(read, isOver);
        this.open = new OpenPage(read, ahead);
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

    /** Says which rows are wanted, before the first is read. */
    void filter(RowFilter wanted) {
        filter = wanted;
    }

    /** Fetches the first page; the source's time when it answered. */
    Optional<Instant> open() {
        if (!begin()) {
            throw new CancellationException("nobody waits for the pages any more");
        }
        try {
            return table.model().request().job() == null
                    ? open.fetch(requests.of(paginator.first())).date()
                    : export();
        } catch (EmptyResponseException e) {
            LOG.debug("No rows, as the descriptor declares: {}", e.getMessage());
            return e.date();
        } finally {
            end();
        }
    }

    /** The rows of a job's file; the source's time is that at which the job was asked for. */
    private Optional<Instant> export() {
        Exports exports = new Exports(connection, table);
        Export made = exports.first(requests, file -> {
            requests = requests.of(file);
            open.on(exports.terms(file));
            open.fetch(requests.of(paginator.first()));
        });
        exported = made.rows();
        return made.asked();
    }

    /** The rows that follow: what is left of a page, or a new one. A failure comes after the rows before it. */
    Batch next() {
        Deque<InternalRow> rows = new ArrayDeque<>();
        if (!begin()) {
            return new Batch(rows, true, new CancellationException("the read was closed"));
        }
        try {
            return new Batch(rows, !read(rows), null);
        } catch (RuntimeException e) {
            return new Batch(rows, true, e);
        } finally {
            end();
        }
    }

    /** Reads a page, or a part of one; whether more follows. */
    private boolean read(Deque<InternalRow> batch) {
        OpenPage.Due next = due;
        due = null;
        Page current = next == null ? open.page() : open.fetch(next, paginator, requests::of);
        if (current == null) {
            return false;
        }
        boolean streams = !current.isAtHand();
        long begin = current.bytes();
        while (streams ? batch.size() < MOST_ROWS && current.bytes() - begin < MOST_BYTES : current.isAtHand()) {
            InternalRow row = current.next();
            if (row == null) {
                return turn(current);
            }
            check.ifPresent(seen -> seen.row(row));
            if (resumption.isRepeated(row)) {
                continue;
            }
            rows++;
            switch (filter.judge(row)) {
                case KEEP -> batch.add(row);
                case SKIP -> {}
                case STOP -> {
                    return stop();
                }
            }
        }
        return true;
    }

    /** Gives up a first page whose turn has not come, and which would keep the source waiting; it is asked for again. */
    synchronized void setAside() {
        Page first = open.page();
        if (first != null && !first.isComplete()) {
            open.giveUp();
            due = OpenPage.Due.of(first.request());
        }
    }

    /** Tells how large the first page was, which is open. */
    void tell(Room room) {
        open.tell(room);
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

    /** Stops at the current row, unless there are rows to read again before. */
    private boolean stop() {
        Page read = open.page();
        open.giveUp();
        ahead.ifPresent(PagesAhead::drop);
        if (read == null || check.isEmpty() || again != null) {
            return false;
        }
        check.get().page(read.request(), Optional.empty());
        return lookAgain(check.get());
    }

    /** Whether rows moved up while the last pages were read; the first of them is open again then. */
    private boolean lookAgain(PageCheck seen) {
        Optional<Request> look = seen.open();
        if (look.isEmpty()) {
            return false;
        }
        Page looked = open.fetch(look.get());
        Optional<PageCheck.Repeat> moved = seen.compare(looked);
        open.read(looked);
        if (moved.isEmpty()) {
            return false;
        }
        LOG.info("{}: rows moved up while pages were read; two pages are read again", table.place());
        endless.begin();
        resumption.repeat();
        filter.repeat();
        again = moved.get().second();
        open.fetch(moved.get().first());
        return true;
    }

    /** Finds what follows a page that was read; whether anything does. */
    private boolean turn(Page read) {
        open.read(read);
        endless.page(table.place(), read, () -> open.text(read.request()));
        PageFacts facts = read.facts();
        boolean isFirst = last == null;
        last = facts;
        passedOver += read.elements() - read.rows();
        check.ifPresent(seen -> seen.page(read.request(), Optional.of(facts)));
        Request second = again;
        again = null;
        if (second != null) {
            due = OpenPage.Due.of(second);
            return true;
        }
        if (check.isPresent() && lookAgain(check.get())) {
            return true;
        }
        Optional<PageRequest> next = paginator.next(facts);
        if (isFirst) {
            paginator
                    .total()
                    .ifPresent(total -> connection
                            .environment()
                            .listener()
                            .counted(table.place().source(), table.place().table(), total));
        }
        ahead.ifPresent(pages -> pages.requireCounted(paginator));
        if (next.isEmpty()) {
            ahead.ifPresent(PagesAhead::drop);
            Exports.checkComplete(table, exported, rows + passedOver);
            return false;
        }
        Optional<CursorBounds> anew = resumption.after(requests.bounds());
        if (anew.isEmpty() && next.get() instanceof PageRequest.Anew) {
            throw capped(read);
        }
        due = anew.isPresent()
                ? OpenPage.Due.of(anew(anew.get()))
                : new OpenPage.Due(requests.following(read.request(), next.get()), next);
        return true;
    }

    private PagingException capped(Page read) {
        return new PagingException(table.place()
                .says(
                        "the source gives "
                                + table.model().pagination().end().maxResults()
                                + " rows at most, and as many have one cursor value, so that the rest cannot be asked for",
                        open.text(read.request()),
                        "page by a key with @KeysetPagination, or narrow the table by its options."));
    }

    /** The first page's request, of other bounds. */
    private Request anew(CursorBounds bounds) {
        endless.begin();
        check.ifPresent(PageCheck::begin);
        requests = requests.within(bounds);
        paginator = paginator();
        return requests.of(paginator.first());
    }

    private synchronized boolean begin() {
        atWork = !closed;
        return atWork;
    }

    private synchronized void end() {
        atWork = false;
        if (closed) {
            open.giveUp();
        }
    }

    /** Gives up what is left of the current page, and cancels what is under way. */
    @Override
    public synchronized void close() {
        closed = true;
        open.close();
        if (!atWork) {
            open.giveUp();
        }
    }
}
