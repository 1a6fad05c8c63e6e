package dev.tributary.simulator.data;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table.
 *
 * @param sequence the row's number, in the order in which rows were added
 * @param shuffle its place in an order that says nothing
 * @param cursor when it last changed, by its own cursor; {@link Instant#MIN} in a table without one
 * @param home what it belongs to
 * @param change the number of the change that made it so, greater for each
 * @param wire the row as it is on the wire, never changed
 */
record Row(long sequence, long shuffle, Instant cursor, Home home, long change, Map<String, @Nullable Object> wire) {

    /** The same row in another form. */
    Row with(Map<String, @Nullable Object> other) {
        return new Row(sequence, shuffle, cursor, home, change, other);
    }
}
