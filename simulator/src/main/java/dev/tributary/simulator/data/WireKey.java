package dev.tributary.simulator.data;

import dev.tributary.model.ColumnModel;
import java.util.Optional;

/**
 * The key of a column in a row of {@link SimulatedTable}: its field's name on the wire, or for a column that is no field
 * of the row its own name after an {@code @}, since it gets to its place only when a response is made.
 */
public final class WireKey {

    /** The key; empty for a column that does not come from responses. */
    public static Optional<String> of(ColumnModel column) {
        if (column.origin() instanceof ColumnModel.Field field) {
            return Optional.of(field.wireName());
        }
        return isElsewhere(column) ? Optional.of("@" + column.name()) : Optional.empty();
    }

    /** Whether a key is that of a column that is no field. */
    public static boolean isOfColumn(String key) {
        return key.startsWith("@");
    }

    private static boolean isElsewhere(ColumnModel column) {
        return column.origin() instanceof ColumnModel.At
                || column.origin() instanceof ColumnModel.Rest
                || isAround(column);
    }

    /** Whether a column's value lies around the rows, so that rows of one place have the same. */
    public static boolean isAround(ColumnModel column) {
        return column.origin() instanceof ColumnModel.Outer || column.origin() instanceof ColumnModel.MapKey;
    }

    private WireKey() {}
}
