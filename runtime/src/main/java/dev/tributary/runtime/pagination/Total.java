package dev.tributary.runtime.pagination;

import dev.tributary.runtime.error.PagingException;
import dev.tributary.runtime.error.Place;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** A number that each page declares of all pages together: of rows, or of pages. */
final class Total {
    private final @Nullable String declaredAt;
    private final Place place;
    private Optional<Long> first = Optional.empty();
    private Optional<Long> last = Optional.empty();
    private Optional<Long> other = Optional.empty();
    private boolean anyPage;
    private boolean silent;
    private int pages;

    /** @param declaredAt a header, or a JSON Pointer into the body; null where none is declared */
    Total(@Nullable String declaredAt, Place place) {
        this.declaredAt = declaredAt;
        this.place = place;
    }

    void read(PageFacts page) {
        if (declaredAt == null) {
            return;
        }
        if (!anyPage && !declaredAt.startsWith("/") && !page.has(declaredAt)) {
            throw new PagingException(place.says(
                    "the first page has no header `" + declaredAt + "`, which the descriptor declares",
                    "correct the pagination of the descriptor, or look for a proxy that takes the header away."));
        }
        Optional<Long> said = page.number(declaredAt);
        if (!anyPage) {
            first = said;
            anyPage = true;
        }
        silent |= said.isEmpty();
        pages++;
        last = said.or(() -> last);
        other = other.or(
                () -> said.filter(number -> first.isPresent() && !first.get().equals(number)));
    }

    /** What the last page that said so said. */
    Optional<Long> latest() {
        return last;
    }

    /** Whether each page said it, two at least: one alone may be the only one that does. */
    boolean isOnEachPage() {
        return pages >= 2 && !silent;
    }

    /**
     * What all pages that said so said.
     *
     * @throws PagingException if any said another number than the first
     */
    OptionalLong agreed() {
        if (first.isPresent() && other.isPresent()) {
            throw new PagingException(place.says(
                    "the table changed while its pages were read: `" + declaredAt + "` was " + first.get()
                            + " on the first page and " + other.get() + " on a later one",
                    "run again; a snapshot that may miss rows is not delivered."));
        }
        return first.map(OptionalLong::of).orElseGet(OptionalLong::empty);
    }
}
