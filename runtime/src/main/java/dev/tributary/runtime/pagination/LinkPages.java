package dev.tributary.runtime.pagination;

import dev.tributary.model.PaginationModel;
import dev.tributary.runtime.error.PagingException;
import dev.tributary.runtime.error.Place;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Pages that name the next one in their {@code Link} header. A chain of links that comes back to where it was is found
 * by keeping one earlier link, moved on at each power of two, so that memory does not grow with the pages.
 */
final class LinkPages implements Paginator {
    private final PaginationModel.LinkHeader model;
    private final Place place;
    private @Nullable HttpUrl kept;
    private long pages;
    private long nextKept = 1;

    LinkPages(PaginationModel.LinkHeader model, Place place) {
        this.model = model;
        this.place = place;
    }

    @Override
    public PageRequest first() {
        PaginationModel.PageSize size = model.size();
        return new PageRequest.Parameters(
                size == null ? Map.of() : Map.of(size.parameter(), Integer.toString(size.rows())));
    }

    @Override
    public Optional<PageRequest> next(PageFacts page) {
        Optional<String> target = Link.target(page.headers().values("Link"), model.rel());
        if (target.isEmpty()) {
            return Optional.empty();
        }
        HttpUrl next = page.url().resolve(target.get());
        if (next == null) {
            throw new PagingException(place.says(
                    "the link to the next page leads to no http or https URL",
                    "report it to the source; the page before it was read."));
        }
        if (next.equals(kept) || next.equals(page.url())) {
            throw new PagingException(place.says(
                    "the links to the next page lead in a circle", "report it to the source; the read cannot end."));
        }
        pages++;
        if (pages == nextKept) {
            kept = next;
            nextKept *= 2;
        }
        return Optional.of(new PageRequest.Link(next));
    }

    @Override
    public OptionalLong total() {
        return OptionalLong.empty();
    }
}
