package dev.tributary.runtime.pagination;

import dev.tributary.model.PaginationModel;
import dev.tributary.model.value.JsonValue;
import dev.tributary.runtime.error.Place;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Pages that skip the rows before them: as many as came, whatever was asked for. They end where the source says so; else
 * with as many rows as it says that there are, else with an empty page.
 */
final class SkippingPages implements Paginator {
    private final PaginationModel.Offset model;
    private final Ends ends;

    SkippingPages(PaginationModel.Offset model, Place place) {
        this.model = model;
        this.ends = new Ends(model, place);
    }

    @Override
    public PageRequest first() {
        return request(0);
    }

    @Override
    public Optional<PageRequest> next(PageFacts page) {
        Ends.Verdict verdict = ends.read(page);
        if (verdict == Ends.Verdict.UNKNOWN) {
            verdict = ends.byTotals(page);
        }
        if (verdict == Ends.Verdict.MORE && page.rows() == 0) {
            throw ends.stuck("this one is empty, so that the next would be the same");
        }
        return verdict == Ends.Verdict.LAST || page.rows() == 0 ? Optional.empty() : Optional.of(request(ends.rows()));
    }

    /** A page that had fewer rows than it was asked for moves all after it. */
    @Override
    public Optional<PageRequest> ahead(int steps) {
        PaginationModel.PageSize size = model.size();
        return size != null && ends.areFull() && ends.mayReach(steps)
                ? Optional.of(request(ends.rows() + (long) steps * size.rows()))
                : Optional.empty();
    }

    @Override
    public boolean isCounted() {
        return ends.isCounted();
    }

    @Override
    public OptionalLong total() {
        return ends.total();
    }

    private PageRequest request(long skipped) {
        return Asked.with(model, model.parameter(), JsonValue.of(skipped));
    }
}
