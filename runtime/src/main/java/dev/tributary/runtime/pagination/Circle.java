package dev.tributary.runtime.pagination;

import dev.tributary.runtime.error.PagingException;
import dev.tributary.runtime.error.Place;
import org.jspecify.annotations.Nullable;

/**
 * Finds a chain of pages that comes back to where it was. It keeps one earlier step, moved on at each power of two, so
 * that memory does not grow with the pages.
 */
final class Circle {
    private final Place place;
    private final String what;
    private @Nullable Object previous;
    private @Nullable Object kept;
    private long steps;
    private long nextKept = 1;

    /** @param what what leads from page to page, in the plural */
    Circle(Place place, String what) {
        this.place = place;
        this.what = what;
    }

    /** Says where the page is that a step leads away from, if it has not been stepped to. */
    void at(Object here) {
        previous = here;
    }

    /**
     * Takes a step.
     *
     * @param next what leads to the next page
     * @throws PagingException if it has led there before
     */
    void step(Object next) {
        if (next.equals(kept) || next.equals(previous)) {
            throw new PagingException(place.says(
                    "the " + what + " to the next page lead in a circle",
                    "report it to the source, or correct the pagination of the descriptor; the read cannot end."));
        }
        previous = next;
        steps++;
        if (steps == nextKept) {
            kept = next;
            nextKept *= 2;
        }
    }
}
