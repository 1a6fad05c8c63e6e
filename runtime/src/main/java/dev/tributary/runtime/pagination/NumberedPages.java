package dev.tributary.runtime.pagination;

import dev.tributary.model.PaginationModel;
import dev.tributary.runtime.error.Place;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Numbered pages. They end with the last page where the source says how many there are, else with as many rows as it
 * says that there are, else with an empty page.
 */
final class NumberedPages implements Paginator {
    private final PaginationModel.PageNumber model;
    private final Total rowsDeclared;
    private final Total pagesDeclared;
    private long number;
    private long rows;

    NumberedPages(PaginationModel.PageNumber model, Place place) {
        this.model = model;
        this.rowsDeclared = new Total(model.total(), place);
        this.pagesDeclared = new Total(model.totalPages(), place);
        this.number = model.first();
    }

    @Override
    public PageRequest first() {
        return request();
    }

    @Override
    public Optional<PageRequest> next(PageFacts page) {
        rowsDeclared.read(page);
        pagesDeclared.read(page);
        rows += page.rows();
        // A number that the page itself refutes says nothing.
        Optional<Long> allPages = pagesDeclared.latest().filter(all -> all > 0 || page.rows() == 0);
        Optional<Long> allRows = rowsDeclared.latest().filter(all -> all >= page.rows());
        boolean last;
        if (allPages.isPresent()) {
            last = number - model.first() + 1 >= allPages.get();
        } else {
            last = page.rows() == 0 || (allRows.isPresent() && rows >= allRows.get());
        }
        if (last) {
            return Optional.empty();
        }
        number++;
        return Optional.of(request());
    }

    @Override
    public OptionalLong total() {
        return rowsDeclared.agreed();
    }

    private PageRequest request() {
        Map<String, String> values = new HashMap<>();
        values.put(model.parameter(), Long.toString(number));
        PaginationModel.PageSize size = model.size();
        if (size != null) {
            values.put(size.parameter(), Integer.toString(size.rows()));
        }
        return new PageRequest.Parameters(values);
    }
}
