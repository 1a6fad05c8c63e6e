package dev.tributary.simulator.data;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A row that is made up each time that it is looked at, so that a million of them take little memory. */
final class FleetingRow extends AbstractMap<String, @Nullable Object> {
    private final Supplier<Map<String, @Nullable Object>> maker;

    /** @param maker makes the same row each time */
    FleetingRow(Supplier<Map<String, @Nullable Object>> maker) {
        this.maker = maker;
    }

    /** The row to be looked at more than once. */
    static Map<String, @Nullable Object> settled(Map<String, @Nullable Object> row) {
        return row instanceof FleetingRow fleeting ? fleeting.maker.get() : row;
    }

    @Override
    public @Nullable Object get(Object key) {
        return maker.get().get(key);
    }

    @Override
    public boolean containsKey(Object key) {
        return maker.get().containsKey(key);
    }

    @Override
    public Set<Map.Entry<String, @Nullable Object>> entrySet() {
        return maker.get().entrySet();
    }
}
