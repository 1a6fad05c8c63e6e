package dev.tributary.runtime.records;

import dev.tributary.runtime.decode.RowDecoder;
import dev.tributary.runtime.error.ResponseException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.catalyst.InternalRow;
import org.jspecify.annotations.Nullable;

/**
 * Gives rows the values of the objects around them. A value that stands before the rows costs nothing; rows that stand
 * before it are held until it comes or its object ends, so many at most.
 */
final class OuterValues {
    private static final int MOST_HELD = 10_000;

    private final RowDecoder decoder;
    private final List<Integer> fields;
    private final Set<Integer> unknown;
    private final Deque<Held> held = new ArrayDeque<>();

    /** A row, and the columns that it waits for. */
    private record Held(InternalRow row, Set<Integer> open) {}

    OuterValues(RowDecoder decoder, List<Integer> fields) {
        this.decoder = decoder;
        this.fields = fields;
        unknown = new HashSet<>(fields);
    }

    /** The value of a column, for the rows of the object that is being read. */
    void found(int field, @Nullable Object value) {
        decoder.fill(field, value);
        unknown.remove(field);
        for (Held waiting : held) {
            if (waiting.open().remove(field)) {
                decoder.complete(waiting.row(), field, value);
            }
        }
    }

    /** The object that has the value of a column, if any has, is at its end. */
    void ended(int field) {
        decoder.fill(field, null);
        unknown.add(field);
        held.forEach(waiting -> waiting.open().remove(field));
    }

    /**
     * Takes a row in.
     *
     * @throws ResponseException if too many rows wait
     */
    void add(InternalRow row) {
        if (held.size() >= MOST_HELD && !unknown.isEmpty()) {
            throw new ResponseException("more than " + MOST_HELD
                    + " rows stand before a value of the object around them, and so many are not held in memory");
        }
        held.add(new Held(row, new HashSet<>(unknown)));
    }

    /** The next row that has all its values, null if it still waits or there is none. */
    @Nullable
    InternalRow poll() {
        Held first = held.peek();
        if (first == null || !first.open().isEmpty()) {
            return null;
        }
        held.remove();
        fields.forEach(field -> decoder.requireComplete(first.row(), field));
        return first.row();
    }
}
