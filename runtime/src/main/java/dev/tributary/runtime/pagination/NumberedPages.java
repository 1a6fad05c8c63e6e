package dev.tributary.runtime.pagination;

import dev.tributary.model.PaginationModel;
import dev.tributary.model.value.JsonValue;
import dev.tributary.runtime.error.Place;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Numbered pages. They end where the source says so; else with the last page where it says how many there are, else with
 * as many rows as it says that there are, else with an empty page.
 */
final class NumberedPages implements Paginator {
    private final PaginationModel.PageNumber model;
    private final Ends ends;
    private long number;

    NumberedPages(PaginationModel.PageNumber model, Place place) {
        this.model = model;
        this.ends = new Ends(model, place);
        this.number = model.first();
    }

    @Override
    public PageRequest first() {
        return request(number);
    }

    @Override
    public Optional<PageRequest> next(PageFacts page) {
        Ends.Verdict verdict = ends.read(page);
        if (verdict == Ends.Verdict.UNKNOWN) {
            verdict = ends.byTotals(page);
        }
        if (verdict == Ends.Verdict.LAST || (verdict == Ends.Verdict.UNKNOWN && page.rows() == 0)) {
            return Optional.empty();
        }
        number++;
        return Optional.of(request(number));
    }

    @Override
    public Optional<PageRequest> ahead(int steps) {
        return ends.mayReach(steps) ? Optional.of(request(number + steps)) : Optional.empty();
    }

    @Override
    public boolean isCounted() {
        return ends.isCounted();
    }

    @Override
    public OptionalLong total() {
        return ends.total();
    }

    private PageRequest request(long page) {
        return Asked.with(model, model.parameter(), JsonValue.of(page));
    }
}
