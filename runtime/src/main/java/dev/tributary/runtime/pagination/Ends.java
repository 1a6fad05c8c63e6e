package dev.tributary.runtime.pagination;

import dev.tributary.model.PageEnd;
import dev.tributary.model.PaginationModel;
import dev.tributary.runtime.error.PagingException;
import dev.tributary.runtime.error.Place;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the pages of one read say of their end. A statement that is absent or null says nothing, so that pages go on until
 * something else ends them; a short page says nothing either, unless the descriptor guarantees that it does.
 */
final class Ends {
    private static final Logger LOG = LoggerFactory.getLogger(Ends.class);

    private final PageEnd model;
    private final PaginationModel.@Nullable PageSize size;
    private final Place place;
    private final Total allRows;
    private final Total allPages;
    private long rows;
    private long pages;

    /** What is known of the end after a page. */
    enum Verdict {
        LAST,
        MORE,
        UNKNOWN
    }

    Ends(PaginationModel pagination, Place place) {
        this.model = pagination.end();
        this.size = pagination.size();
        this.place = place;
        this.allRows = new Total(model.total(), place);
        this.allPages = new Total(model.totalPages(), place);
    }

    /** Takes in a page, each once and in order. */
    Verdict read(PageFacts page) {
        allRows.read(page);
        allPages.read(page);
        rows += page.rows();
        pages++;
        boolean cut = model.shortPageIsLast() && size != null && page.rows() < size.rows();
        Optional<Boolean> more =
                flag(page, model.hasMore()).or(() -> flag(page, model.done()).map(done -> !done));
        if (more.isPresent()) {
            return more.get() ? Verdict.MORE : Verdict.LAST;
        }
        return cut ? Verdict.LAST : Verdict.UNKNOWN;
    }

    private Optional<Boolean> flag(PageFacts page, @Nullable String declaredAt) {
        if (declaredAt == null) {
            return Optional.empty();
        }
        Optional<String> word = page.word(declaredAt).filter(text -> !text.isEmpty());
        if (word.isEmpty() && page.has(declaredAt) && page.text(declaredAt).isEmpty()) {
            throw garbled(declaredAt, "holds more than one value");
        }
        return word.map(text -> switch (text) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw garbled(declaredAt, "is `" + text + "`");
        });
    }

    private PagingException garbled(String declaredAt, String found) {
        return new PagingException(place.says(
                "`" + declaredAt + "` should say by true or false whether there are more pages, but " + found,
                "correct the pagination of the descriptor."));
    }

    /** Whether the numbers of all rows or pages show that the page was the last; a page refutes what it exceeds. */
    Verdict byTotals(PageFacts page) {
        Optional<Long> pagesSaid = allPages.latest().filter(all -> all > 0 || page.rows() == 0);
        if (pagesSaid.isPresent()) {
            return pages >= pagesSaid.get() ? Verdict.LAST : Verdict.MORE;
        }
        return allRows.latest().filter(all -> all >= page.rows() && rows >= all).isPresent()
                ? Verdict.LAST
                : Verdict.UNKNOWN;
    }

    /**
     * Whether there may be a page so many steps after the one that follows those that were read. Where the source does not
     * count, no more pages are hoped for than were read.
     */
    boolean mayReach(int steps) {
        long before = pages + steps;
        Optional<Long> pagesSaid = allPages.latest().filter(all -> all > 0);
        if (pagesSaid.isPresent()) {
            return before < pagesSaid.get();
        }
        Optional<Long> rowsSaid = allRows.latest();
        return rowsSaid.isPresent() ? rows > 0 && before * rows / pages < rowsSaid.get() : steps <= pages;
    }

    /** Whether the source says on each page how many rows there are. */
    boolean isCounted() {
        return allRows.isOnEachPage();
    }

    /** Whether all pages had as many rows as were asked for. */
    boolean areFull() {
        return size != null && rows == pages * size.rows();
    }

    /**
     * Warns of a first page that is full and has not even a null where it should say what leads on: that is the last page of a
     * source that leaves it out there, or a wrong place.
     */
    void nothingLeadsOn(PageFacts page, String declaredAt) {
        if (pages == 1 && size != null && page.rows() >= size.rows() && !page.isThere(declaredAt)) {
            LOG.warn(
                    "{}: the first page is full, and has nothing at `{}`, which should lead to the next; it is taken for the"
                            + " only one. If there are more rows, correct the pagination of the descriptor",
                    place,
                    declaredAt);
        }
    }

    /** How many rows were read. */
    long rows() {
        return rows;
    }

    /**
     * How many rows there are in all, by what the source said.
     *
     * @throws PagingException if it changed its mind while the pages were read
     */
    OptionalLong total() {
        return allRows.agreed();
    }

    /** The error of a source that promises more and does not say how to get it. */
    PagingException stuck(String what) {
        return new PagingException(place.says(
                "the source says that there are more pages, but " + what,
                "report it to the source, or correct the pagination of the descriptor; the read is not complete."));
    }
}
