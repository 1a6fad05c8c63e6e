package dev.tributary.simulator.data;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A table's rows as requests write them. Values are in wire form, by the columns' names, {@code a.b} for one within a
 * struct.
 */
public final class WrittenRows {
    private final SimulatedTable table;

    /** The rows of a table. */
    public WrittenRows(SimulatedTable table) {
        this.table = table;
    }

    /** Adds a row with these values; returns it in wire form. */
    public Map<String, @Nullable Object> insert(Map<String, Object> values) {
        Row row = table.add().orElseThrow();
        return table.replace(row, with(row, values)).wire();
    }

    /** Changes the row of a key; empty if there is none. */
    public Optional<Map<String, @Nullable Object>> update(Map<String, Object> key, Map<String, Object> values) {
        return find(key).map(row -> table.replace(row, with(row, values)).wire());
    }

    /** Deletes the row of a key; whether there was one. */
    public boolean delete(Map<String, Object> key) {
        Optional<Row> row = find(key);
        row.ifPresent(found -> table.delete(List.of(found)));
        return row.isPresent();
    }

    private Optional<Row> find(Map<String, Object> key) {
        return table.existing().stream()
                .filter(row -> !table.isDeleted(row))
                .filter(row -> key.entrySet().stream()
                        .allMatch(part -> table.value(row, part.getKey())
                                .filter(value ->
                                        value.toString().equals(part.getValue().toString()))
                                .isPresent()))
                .findFirst();
    }

    private Map<String, @Nullable Object> with(Row row, Map<String, Object> values) {
        Map<String, @Nullable Object> wire = row.wire();
        for (Map.Entry<String, Object> value : values.entrySet()) {
            wire = WirePath.of(table.model(), value.getKey()).with(wire, value.getValue());
        }
        return wire;
    }
}
