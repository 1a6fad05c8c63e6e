package dev.tributary.simulator.http;

import dev.tributary.model.PaginationModel;
import dev.tributary.model.value.JsonPlace;
import dev.tributary.model.value.JsonValue;
import dev.tributary.simulator.data.SimulatedTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of a table that is paged by its rows' keys: in the order of the keys, from one on. */
final class KeysetRows {
    private final List<JsonPlace> places;
    private final SimulatedTable data;

    KeysetRows(PaginationModel.Keyset model, SimulatedTable data) {
        this.places = model.last().stream().map(JsonPlace::of).toList();
        this.data = data;
    }

    /** A row and its keys. */
    private record Keyed(List<Object> keys, Map<String, @Nullable Object> row) {}

    /** The rows after one of those keys; all, if there are none. */
    List<Map<String, @Nullable Object>> after(List<Map<String, @Nullable Object>> rows, List<JsonValue> keys) {
        List<Object> bound = new ArrayList<>();
        keys.forEach(key -> bound.add(plain(key)));
        return rows.stream()
                .map(this::keyed)
                .sorted(Comparator.comparing(Keyed::keys, KeysetRows::compareAll))
                .filter(keyed -> bound.isEmpty() || compareAll(keyed.keys(), bound) > 0)
                .map(Keyed::row)
                .toList();
    }

    /** A key that is no column is the source's own; it is made of the primary key. */
    private Keyed keyed(Map<String, @Nullable Object> row) {
        Map<String, @Nullable Object> shown = row;
        List<Object> keys = new ArrayList<>();
        for (JsonPlace place : places) {
            Object key = find(row, place.steps());
            if (key == null) {
                key = data.key(row);
                shown = put(shown, place.steps(), key);
            }
            keys.add(key);
        }
        return new Keyed(keys, shown);
    }

    private static @Nullable Object find(@Nullable Object holder, List<String> steps) {
        Object value = holder;
        for (String step : steps) {
            value = value instanceof Map<?, ?> object ? object.get(step) : null;
        }
        return value;
    }

    private static Map<String, @Nullable Object> put(Map<?, ?> holder, List<String> steps, Object value) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        holder.forEach((name, member) -> copy.put(String.valueOf(name), member));
        String step = steps.get(0);
        copy.put(
                step,
                steps.size() == 1
                        ? value
                        : put(
                                copy.get(step) instanceof Map<?, ?> below ? below : Map.of(),
                                steps.subList(1, steps.size()),
                                value));
        return copy;
    }

    private static Object plain(JsonValue value) {
        if (value instanceof JsonValue.Numeral number) {
            return new BigDecimal(number.literal());
        }
        if (value instanceof JsonValue.Array array) {
            List<Object> elements = new ArrayList<>();
            array.elements().forEach(element -> elements.add(plain(element)));
            return elements;
        }
        return value.scalar().orElse("");
    }

    private static int compareAll(List<?> one, List<?> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int compared = compare(one.get(i), other.get(i));
            if (compared != 0) {
                return compared;
            }
        }
        return Integer.compare(one.size(), other.size());
    }

    private static int compare(@Nullable Object one, @Nullable Object other) {
        if (one instanceof List<?> first && other instanceof List<?> second) {
            return compareAll(first, second);
        }
        if (one instanceof Number || other instanceof Number) {
            return number(one).compareTo(number(other));
        }
        return String.valueOf(one).compareTo(String.valueOf(other));
    }

    private static BigDecimal number(@Nullable Object value) {
        try {
            return new BigDecimal(String.valueOf(value));
        } catch (NumberFormatException e) {
            throw new Refusal(400, "`" + value + "` is no key of a row; keys are numbers");
        }
    }
}
