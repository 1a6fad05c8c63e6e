package dev.tributary.runtime.pagination;

import dev.tributary.model.PaginationModel;
import dev.tributary.runtime.error.PagingException;
import dev.tributary.runtime.error.Place;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Leads through the pages of one read. A page with fewer rows than asked for is never taken for the last one. */
public sealed interface Paginator permits SinglePages, LinkPages, NumberedPages, SkippingPages {

    /** A paginator for one read. */
    static Paginator of(PaginationModel model, Place place) {
        if (model instanceof PaginationModel.LinkHeader links) {
            return new LinkPages(links, place);
        }
        if (model instanceof PaginationModel.PageNumber numbers) {
            return new NumberedPages(numbers, place);
        }
        if (model instanceof PaginationModel.Offset offsets) {
            return new SkippingPages(offsets, place);
        }
        return new SinglePages();
    }

    /** The places in a body that pages of this kind need, as JSON Pointers. */
    static List<String> placesInBody(PaginationModel model) {
        Stream<String> places = Stream.of();
        if (model instanceof PaginationModel.PageNumber numbers) {
            places = Stream.of(Optional.ofNullable(numbers.total()), Optional.ofNullable(numbers.totalPages()))
                    .flatMap(Optional::stream);
        } else if (model instanceof PaginationModel.Offset offsets) {
            places = Optional.ofNullable(offsets.total()).stream();
        }
        return places.filter(place -> place.startsWith("/")).toList();
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
     * How many rows the pages have in all, by what the source said; empty where it did not.
     *
     * @throws PagingException if it changed its mind while the pages were read
     */
    OptionalLong total();
}
