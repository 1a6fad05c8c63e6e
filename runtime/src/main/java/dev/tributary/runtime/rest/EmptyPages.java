package dev.tributary.runtime.rest;

import dev.tributary.runtime.error.PagingException;
import dev.tributary.runtime.error.Place;
import java.util.function.Supplier;

/**
 * Ends a read whose pages lead on and on without a row. Sources that filter after they have cut the page can send many empty
 * ones; a source that never ends sends more.
 */
final class EmptyPages {
    private static final int MOST = 10_000;

    private int inARow;

    /**
     * Takes note of a page that was read to its end.
     *
     * @param elements how many rows it had, those that were null among them
     * @param request what was asked, for messages
     * @throws PagingException if it is one empty page too many
     */
    void page(Place place, long elements, Supplier<String> request) {
        inARow = elements > 0 ? 0 : inARow + 1;
        if (inARow == MOST) {
            throw new PagingException(place.says(
                    MOST + " pages in a row were empty, and yet lead on",
                    request.get(),
                    "report it to the source, or correct the pagination of the descriptor; the read cannot end."));
        }
    }
}
