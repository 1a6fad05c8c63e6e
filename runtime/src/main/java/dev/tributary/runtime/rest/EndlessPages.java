package dev.tributary.runtime.rest;

import dev.tributary.runtime.error.PagingException;
import dev.tributary.runtime.error.Place;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Ends a read that would not end by itself: one whose pages repeat, as those of a source do that ignores which page it is asked for, or
 * whose pages lead on and on without a row. Sources that filter after they have cut the page can send many empty ones; a
 * source that never ends sends more.
 */
final class EndlessPages {
    private static final int MOST = 10_000;

    private int emptyInARow;
    private @Nullable String digest;

    /** The page that follows may have the content of the last one: it is asked for anew. */
    void begin() {
        digest = null;
    }

    /**
     * Takes note of a page that was read to its end.
     *
     * @param request what was asked, for messages
     * @throws PagingException if it repeats the one before, or is one empty page too many
     */
    void page(Place place, Page page, Supplier<String> request) {
        String before = digest;
        digest = page.digest();
        if (page.elements() > 0 && digest.equals(before)) {
            throw new PagingException(place.says(
                    "two pages in a row have the same content",
                    request.get(),
                    "check the pagination that the descriptor declares; the source seems to ignore it."));
        }
        emptyInARow = page.elements() > 0 ? 0 : emptyInARow + 1;
        if (emptyInARow == MOST) {
            throw new PagingException(place.says(
                    MOST + " pages in a row were empty, and yet lead on",
                    request.get(),
                    "report it to the source, or correct the pagination of the descriptor; the read cannot end."));
        }
    }
}
