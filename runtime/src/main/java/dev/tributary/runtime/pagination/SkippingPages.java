package dev.tributary.runtime.pagination;

import dev.tributary.model.PaginationModel;
import dev.tributary.runtime.error.Place;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Pages that skip the rows before them: as many as came, whatever was asked for. They end with as many rows as the source
 * says that there are, else with an empty page.
 */
final class SkippingPages implements Paginator {
    private final PaginationModel.Offset model;
    private final Total rowsDeclared;
    private long rows;

    SkippingPages(PaginationModel.Offset model, Place place) {
        this.model = model;
        this.rowsDeclared = new Total(model.total(), place);
    }

    @Override
    public PageRequest first() {
        return request();
    }

    @Override
    public Optional<PageRequest> next(PageFacts page) {
        rowsDeclared.read(page);
        rows += page.rows();
        // A number that the page itself refutes says nothing.
        boolean complete = rowsDeclared
                .latest()
                .filter(all -> all >= page.rows() && rows >= all)
                .isPresent();
        return complete || page.rows() == 0 ? Optional.empty() : Optional.of(request());
    }

    @Override
    public OptionalLong total() {
        return rowsDeclared.agreed();
    }

    private PageRequest request() {
        Map<String, String> values = new HashMap<>();
        values.put(model.parameter(), Long.toString(rows));
        PaginationModel.PageSize size = model.size();
        if (size != null) {
            values.put(size.parameter(), Integer.toString(size.rows()));
        }
        return new PageRequest.Parameters(values);
    }
}
