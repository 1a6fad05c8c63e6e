package dev.tributary.runtime.pagination;

import dev.tributary.model.PaginationModel;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Pages of a source that gives only so many rows in answer to one question. Whatever it says of an end there, it is none:
 * the rest is asked for anew.
 */
final class CappedPages implements Paginator {
    private final Paginator pages;
    private final PaginationModel model;
    private long rows;

    CappedPages(Paginator pages, PaginationModel model) {
        this.pages = pages;
        this.model = model;
    }

    @Override
    public PageRequest first() {
        return pages.first();
    }

    @Override
    public Optional<PageRequest> next(PageFacts page) {
        rows += page.rows();
        Optional<PageRequest> next = pages.next(page);
        PaginationModel.PageSize size = model.size();
        long following = size == null ? page.rows() : size.rows();
        long most = model.end().maxResults();
        boolean capped = next.isEmpty() ? rows >= most : rows + following > most;
        return capped ? Optional.of(new PageRequest.Anew()) : next;
    }

    /** What a source says beyond its cap concerns more questions than one. */
    @Override
    public OptionalLong total() {
        return OptionalLong.empty();
    }
}
