package dev.tributary.runtime.pagination;

import dev.tributary.model.PaginationModel;
import dev.tributary.model.value.JsonPlace;
import dev.tributary.runtime.error.PagingException;
import dev.tributary.runtime.error.Place;
import dev.tributary.runtime.error.Redactor;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Leads through the pages of one read. A page with fewer rows than asked for is never taken for the last one, unless the
 * model says that the source guarantees it.
 */
public sealed interface Paginator
        permits SinglePages,
                LinkPages,
                NumberedPages,
                SkippingPages,
                TokenPages,
                KeysetPages,
                CappedPages,
                HookedPages {

    /** A paginator for one read. */
    static Paginator of(PaginationModel model, Place place) {
        Paginator pages = uncapped(model, place);
        return model.end().maxResults() == 0 ? pages : new CappedPages(pages, model);
    }

    private static Paginator uncapped(PaginationModel model, Place place) {
        if (model instanceof PaginationModel.LinkHeader links) {
            return LinkPages.of(links, place);
        }
        if (model instanceof PaginationModel.NextUrl links) {
            return LinkPages.of(links, place);
        }
        if (model instanceof PaginationModel.PageNumber numbers) {
            return new NumberedPages(numbers, place);
        }
        if (model instanceof PaginationModel.Offset offsets) {
            return new SkippingPages(offsets, place);
        }
        if (model instanceof PaginationModel.Cursor tokens) {
            return new TokenPages(tokens, place);
        }
        return model instanceof PaginationModel.Keyset keys ? new KeysetPages(keys, place) : new SinglePages();
    }

    /** A paginator for one read, which a hook of the user's leads. */
    static Paginator of(dev.tributary.runtime.hook.Paginator hook, Place place, Redactor redactor) {
        return new HookedPages(hook, place, redactor);
    }

    /** The places in a body that pages of this kind need, as JSON Pointers. */
    static List<String> placesInBody(PaginationModel model) {
        return model.places().stream().filter(JsonPlace::isPlace).toList();
    }

    /** The places in the last row that pages of this kind need, as JSON Pointers. */
    static List<String> placesInLastRow(PaginationModel model) {
        return model instanceof PaginationModel.Keyset keys ? keys.last() : List.of();
    }

    /** The first page. */
    PageRequest first();

    /**
     * The page after one that has been read, empty after the last.
     *
     * @throws PagingException if the page does not say what the model declares that it says
     */
    Optional<PageRequest> next(PageFacts page);

    /**
     * What a later page is asked for with, if the ones before it turn out to be as they should; empty where that cannot be
     * told, or where there is none by what the source has said.
     *
     * @param steps how many pages after the one that is asked for now, at least 1
     */
    default Optional<PageRequest> ahead(int steps) {
        return Optional.empty();
    }

    /** Whether the source has said how many rows the pages have in all. */
    default boolean isCounted() {
        return false;
    }

    /**
     * How many rows the pages have in all, by what the source said; empty where it did not.
     *
     * @throws PagingException if it changed its mind while the pages were read
     */
    OptionalLong total();
}
