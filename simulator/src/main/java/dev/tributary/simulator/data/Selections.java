package dev.tributary.simulator.data;

import dev.tributary.model.SourceOrder;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked of a table's rows as long as they do not change. The page of a large table does not cost a look at each
 * of its rows.
 */
final class Selections {
    /** So many ranges are remembered of rows that are in no order of time. */
    private static final int MOST_RANGES = 8;

    private final List<Row> rows;
    private final List<Map<String, @Nullable Object>> wires;
    private final SourceOrder order;
    private final Map<CursorRange, List<Map<String, @Nullable Object>>> found = new LinkedHashMap<>();

    /** @param rows the rows in the source's order */
    Selections(List<Row> rows, SourceOrder order) {
        this.rows = List.copyOf(rows);
        this.wires = rows.stream().<Map<String, @Nullable Object>>map(Row::wire).toList();
        this.order = order;
    }

    /** All rows, with what else is known of them. */
    List<Row> rows() {
        return rows;
    }

    /** All rows. */
    List<Map<String, @Nullable Object>> all() {
        return wires;
    }

    /** The rows of a range. */
    List<Map<String, @Nullable Object>> of(CursorRange range) {
        return switch (order) {
            case ASCENDING -> between(first(range::hasBegunAt), first(range::isOverAt));
            case DESCENDING ->
                between(first(cursor -> !range.isOverAt(cursor)), first(cursor -> !range.hasBegunAt(cursor)));
            case NONE -> remembered(range);
        };
    }

    /** What lies between two places; nothing of a range that ends before it begins. */
    private List<Map<String, @Nullable Object>> between(int from, int to) {
        return wires.subList(from, Math.max(from, to));
    }

    /** The first place from which on all rows' cursors are so. */
    private int first(Predicate<Instant> so) {
        int from = 0;
        int to = rows.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (so.test(rows.get(middle).cursor())) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        return from;
    }

    private List<Map<String, @Nullable Object>> remembered(CursorRange range) {
        List<Map<String, @Nullable Object>> known = found.get(range);
        if (known != null) {
            return known;
        }
        List<Map<String, @Nullable Object>> selected = rows.stream()
                .filter(row -> range.contains(row.cursor()))
                .<Map<String, @Nullable Object>>map(Row::wire)
                .toList();
        if (found.size() == MOST_RANGES) {
            found.remove(found.keySet().iterator().next());
        }
        found.put(range, selected);
        return selected;
    }
}
