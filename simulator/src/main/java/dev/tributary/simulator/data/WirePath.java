package dev.tributary.simulator.data;

import dev.tributary.model.ColumnModel;
import dev.tributary.model.ColumnType;
import dev.tributary.model.TableModel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The place of a column in a row on the wire.
 *
 * @param names the fields' names on the wire, from the outside in; empty for a column that is not on the wire
 * @param column the column
 */
record WirePath(List<String> names, ColumnModel column) {

    WirePath {
        names = List.copyOf(names);
    }

    /** The place of the column at a path such as {@code commit.sha}. */
    static WirePath of(TableModel table, String columnPath) {
        List<String> names = new ArrayList<>();
        List<ColumnModel> columns = table.columns();
        ColumnModel column = null;
        for (String name : columnPath.split("\\.", -1)) {
            column = ColumnModel.find(columns, name)
                    .orElseThrow(() -> new IllegalArgumentException(
                            "Table `" + table.name() + "` has no column `" + columnPath + "`"));
            WireKey.of(column).ifPresent(names::add);
            columns = column.type() instanceof ColumnType.Struct struct ? struct.fields() : List.of();
        }
        if (column == null) {
            throw new IllegalArgumentException("A path of no columns in table `" + table.name() + "`");
        }
        return new WirePath(names, column);
    }

    /** The value there, empty if it is null or absent. */
    Optional<Object> get(Map<String, @Nullable Object> row) {
        Object value = row;
        for (String name : names) {
            value = value instanceof Map<?, ?> object ? object.get(name) : null;
        }
        return Optional.ofNullable(value);
    }

    /** The row with another value there; structs on the way are made where they are missing. */
    Map<String, @Nullable Object> with(Map<String, @Nullable Object> row, Object value) {
        return with(row, 0, value);
    }

    private Map<String, @Nullable Object> with(Map<?, ?> object, int depth, Object value) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        object.forEach((name, old) -> copy.put(String.valueOf(name), old));
        String name = names.get(depth);
        if (depth == names.size() - 1) {
            copy.put(name, value);
        } else {
            Map<?, ?> inner = copy.get(name) instanceof Map<?, ?> present ? present : Map.of();
            copy.put(name, with(inner, depth + 1, value));
        }
        return Collections.unmodifiableMap(copy);
    }
}
