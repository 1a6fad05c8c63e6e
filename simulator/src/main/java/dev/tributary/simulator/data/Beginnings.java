package dev.tributary.simulator.data;

import dev.tributary.model.SourceModel;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The rows with which sources begin. Sources that are set up alike begin with the same rows, which are made once: a suite that
 * sets up its source for each check would spend most of its time on that otherwise. Rows never change; a table that does gets
 * others in their place.
 */
public final class Beginnings {
    /** So many kinds of sources are remembered. */
    private static final int MOST_SOURCES = 4;

    private static final Deque<Beginnings> KNOWN = new ArrayDeque<>();

    private final SourceModel model;
    private final Basis basis;
    private final Map<String, Rows> tables = new ConcurrentHashMap<>();

    /**
     * What rows follow from, besides the model.
     *
     * @param rowsOf how many rows single tables have instead, by their names
     * @param now the source's time at its start
     * @param options values in place of samples, by the options' names
     */
    public record Basis(
            long seed, int rowsPerTable, Map<String, Integer> rowsOf, Instant now, Map<String, String> options) {}

    /**
     * A table's first rows.
     *
     * @param rows the rows in the order in which they were added
     * @param nextSequence the number of the row that comes next
     * @param latestChange the number of the latest change
     */
    record Rows(List<Row> rows, long nextSequence, long latestChange) {}

    private Beginnings(SourceModel model, Basis basis) {
        this.model = model;
        this.basis = basis;
    }

    /** The beginnings of a source's tables; they are remembered for the very model, as comparing models takes its time too. */
    @SuppressWarnings("ReferenceEquality")
    public static Beginnings of(SourceModel model, Basis basis) {
        synchronized (KNOWN) {
            for (Beginnings each : KNOWN) {
                if (each.model == model && each.basis.equals(basis)) {
                    return each;
                }
            }
            Beginnings begun = new Beginnings(model, basis);
            KNOWN.addFirst(begun);
            if (KNOWN.size() > MOST_SOURCES) {
                KNOWN.removeLast();
            }
            return begun;
        }
    }

    /** The beginnings of a single table, known to nobody else. */
    static Beginnings unknown(SourceModel model) {
        return new Beginnings(model, new Basis(0, 0, Map.of(), Instant.EPOCH, Map.of()));
    }

    /** A table's first rows, which are made if nobody has made them yet. */
    Rows rows(String table, Supplier<Rows> maker) {
        Rows known = tables.get(table);
        if (known == null) {
            known = maker.get();
            tables.put(table, known);
        }
        return known;
    }
}
