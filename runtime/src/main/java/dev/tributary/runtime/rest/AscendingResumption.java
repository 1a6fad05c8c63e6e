package dev.tributary.runtime.rest;

import dev.tributary.model.ValueModel;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.catalyst.InternalRow;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks an ascending source anew from the last row's cursor after each page. A row that changes while pages are read moves
 * to the end, and all behind it move up: the next page by number or link would begin one row too late, and that row would
 * be lost. The first page from a cursor value on cannot be shifted. Only where a whole page has one cursor value is the
 * pagination followed; there {@link PageCheck} finds what moves.
 *
 * <p>For tables whose rows are merged by key: a row that changed at the very boundary can come twice.
 */
final class AscendingResumption implements Resumption {
    private static final Logger LOG = LoggerFactory.getLogger(AscendingResumption.class);

    /** Above it, ties at the boundary are handed out twice rather than kept in memory. */
    private static final int MOST_TIES = 10_000;

    private final RestTable table;
    private final CursorColumn column;
    private final ValueModel.CursorStart parameter;
    private final Set<InternalRow> latest = new HashSet<>();
    /** The greatest cursor value of all rows. */
    private @Nullable Instant last;

    /** The cursor value of the row before, among the pages that were asked for at once. */
    private @Nullable Instant previous;

    private @Nullable Instant askedFrom;
    private boolean unfiltered;

    AscendingResumption(RestTable table, CursorColumn column, ValueModel.CursorStart parameter) {
        this.table = table;
        this.column = column;
        this.parameter = parameter;
    }

    @Override
    public boolean isRepeated(InternalRow row) {
        Optional<Instant> value = column.read(row);
        if (value.isEmpty()) {
            return false;
        }
        Instant cursor = value.get();
        boolean breaksOrder = previous != null && cursor.isBefore(previous);
        previous = cursor;
        if (breaksOrder) {
            return false; // which the filter tells
        }
        if (last == null || cursor.isAfter(last)) {
            last = cursor;
            latest.clear();
        }
        if (cursor.equals(last)) {
            return latest.size() < MOST_TIES ? !latest.add(row) : latest.contains(row);
        }
        if (askedFrom != null && cursor.isBefore(askedFrom) && !unfiltered) {
            unfiltered = true;
            LOG.warn("{}: the source does not filter by its cursor; its pages are taken as they are", table.place());
        }
        return true;
    }

    @Override
    public void repeat() {
        last = null;
        previous = null;
        latest.clear();
    }

    @Override
    public Optional<CursorBounds> after(CursorBounds asked) {
        if (last == null || unfiltered) {
            return Optional.empty();
        }
        CursorBounds anew = CursorBounds.from(table.model(), last, column.slack(), asked.end());
        String start = anew.start();
        if (start == null || start.equals(asked.start())) {
            return Optional.empty();
        }
        askedFrom = parameter.format().parse(start);
        previous = null;
        return Optional.of(anew);
    }
}
