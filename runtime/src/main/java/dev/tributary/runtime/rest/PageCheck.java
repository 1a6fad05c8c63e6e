package dev.tributary.runtime.rest;

import dev.tributary.model.IngestionType;
import dev.tributary.model.PaginationModel;
import dev.tributary.model.SourceOrder;
import dev.tributary.runtime.error.PagingException;
import dev.tributary.runtime.error.Place;
import dev.tributary.runtime.pagination.PageFacts;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import okhttp3.Request;
import org.apache.spark.sql.catalyst.InternalRow;
import org.jspecify.annotations.Nullable;

/**
 * Finds out whether rows left a span while its pages were read by their places. A row that changes leaves the span; all
 * behind it move up, and the page that is asked for next begins one row too late. So a page is looked at once more when
 * the one after it has been read: if it is still the same, nothing moved up in between. If it is not, both are read again.
 *
 * <p>Where a {@code lookback} is declared, rows can also come late, and move others down again before the second look. So the
 * numbers that the pages tell are no proof there, and one that has grown since the second page is a reason to read again.
 *
 * <p>For rows that are merged by their key: what is read again comes twice.
 */
final class PageCheck {
    /** So many rows of a page are remembered, to know it again when it has moved; one that changed went elsewhere. */
    private static final int MOST_ROWS = 10_000;

    private static final int MOST_REPEATS = 100;

    private final Place place;
    private final Selection selection;
    private final Optional<String> total;
    private final boolean comesLate;
    private @Nullable Taken before;
    private @Nullable Taken latest;
    private Set<Object> rows = new HashSet<>();
    private Set<Object> anchor = Set.of();
    private @Nullable Object last;
    private int pages;
    private int repeats;

    /** A page that was read. */
    private record Taken(
            Request request,
            boolean isFirst,
            Set<Object> rows,
            @Nullable Object last,
            Optional<Long> total) {}

    /** Two pages, one after the other, that are to be read again. */
    record Repeat(Request first, Request second) {}

    private PageCheck(Place place, Selection selection, Optional<String> total, boolean comesLate) {
        this.place = place;
        this.selection = selection;
        this.total = total;
        this.comesLate = comesLate;
    }

    /** The check that a read needs, empty where rows stay in their places, or pages do not go by places. */
    static Optional<PageCheck> of(Read read) {
        RestTable table = read.table();
        boolean bounded = table.isIncremental()
                && !table.incremental().sequence()
                && (table.isWindowed() || table.incremental().order() == SourceOrder.ASCENDING);
        // The file of a job stays as it is.
        boolean fixed = table.model().request().job() != null;
        if (fixed || !bounded || !goesByPlaces(table) || table.model().ingestion() == IngestionType.APPEND) {
            return Optional.empty();
        }
        Optional<String> total = table.isWindowed()
                ? Optional.ofNullable(table.model().pagination().end().total())
                : Optional.empty();
        return Optional.of(new PageCheck(
                table.place(),
                read.selection(),
                total,
                !table.incremental().lookback().isZero()));
    }

    private static boolean goesByPlaces(RestTable table) {
        PaginationModel pagination = table.model().pagination();
        boolean places = pagination instanceof PaginationModel.PageNumber
                || pagination instanceof PaginationModel.Offset
                || pagination instanceof PaginationModel.LinkHeader
                || pagination instanceof PaginationModel.NextUrl;
        return places
                && table.hooks()
                        .find(dev.tributary.runtime.hook.Paginator.class)
                        .isEmpty();
    }

    /** Forgets what was read: other pages begin. */
    void begin() {
        before = null;
        latest = null;
        pages = 0;
        repeats = 0;
    }

    /** Takes a row of the page that is being read. */
    void row(InternalRow row) {
        last = version(row);
        if (rows.size() < MOST_ROWS) {
            rows.add(last);
        }
    }

    /** A row that changed can be the last again, and another one then. */
    private Object version(InternalRow row) {
        return List.of(selection.identity(row), selection.cursor().read(row));
    }

    /** Takes a page that was read, to its end or to the row at which the read stops. */
    void page(Request request, Optional<PageFacts> facts) {
        if (!anchor.isEmpty() && Collections.disjoint(anchor, rows)) {
            throw tooFast();
        }
        anchor = Set.of();
        before = latest;
        latest = new Taken(request, pages == 0, rows, last, facts.flatMap(this::total));
        pages++;
        rows = new HashSet<>();
        last = null;
    }

    /** The page to look at once more, empty where nothing can have moved. */
    Optional<Request> open() {
        Taken first = before;
        Taken second = latest;
        if (first == null || second == null) {
            return Optional.empty();
        }
        // Rows only ever leave a span that is over, where none comes late: as many are the same.
        boolean same = !comesLate && first.total().isPresent() && first.total().equals(second.total());
        return same ? Optional.empty() : Optional.of(first.request());
    }

    /** Compares the page of {@link #open} with what it was; tells what to read again if rows have moved. */
    Optional<Repeat> compare(Page again) {
        Taken first = Objects.requireNonNull(before);
        Taken second = Objects.requireNonNull(latest);
        Object end = null;
        Set<Object> looked = new HashSet<>();
        for (InternalRow row = again.next(); row != null; row = again.next()) {
            end = version(row);
            if (looked.size() < MOST_ROWS) {
                looked.add(end);
            }
        }
        boolean known = first.isFirst() || !Collections.disjoint(first.rows(), looked);
        boolean grown = comesLate
                && second.total().isPresent()
                && isMore(total(again.facts()), second.total().get());
        if (Objects.equals(end, first.last()) && looked.equals(first.rows()) && !grown) {
            repeats = 0;
            return Optional.empty();
        }
        repeats++;
        if (repeats > MOST_REPEATS || !known) {
            throw tooFast();
        }
        anchor = first.isFirst() ? Set.of() : first.rows();
        pages -= 2;
        before = null;
        latest = null;
        return Optional.of(new Repeat(first.request(), second.request()));
    }

    private Optional<Long> total(PageFacts page) {
        return total.flatMap(page::number);
    }

    private static boolean isMore(Optional<Long> number, long before) {
        return number.filter(later -> later > before).isPresent();
    }

    private PagingException tooFast() {
        return new PagingException(place.says(
                "rows change faster than the pages that hold them can be read, so that some would be passed over",
                "run again; if that does not help, ask for larger pages or a shorter window, or page by a key."));
    }
}
