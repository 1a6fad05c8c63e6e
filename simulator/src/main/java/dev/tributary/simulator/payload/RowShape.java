package dev.tributary.simulator.payload;

import dev.tributary.model.ColumnModel;
import dev.tributary.model.ColumnType;
import dev.tributary.model.Encoding;
import dev.tributary.model.RecordPath;
import dev.tributary.simulator.data.WireKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts the values of a row or struct where its columns say that they lie, written as they say. */
public final class RowShape {

    /** The row as a response has it: an object, an array, or a single value. */
    public static @Nullable Object of(List<ColumnModel> columns, Map<?, ?> values) {
        Object root = new LinkedHashMap<String, @Nullable Object>();
        for (ColumnModel column : columns) {
            String key = WireKey.of(column).orElse("");
            if (!values.containsKey(key) || WireKey.isAround(column)) {
                continue;
            }
            Object value = written(column, values.get(key));
            if (column.origin() instanceof ColumnModel.At at) {
                root = with(root, RecordPath.parse(at.path()).steps(), value);
            } else if (column.origin() instanceof ColumnModel.Rest && value instanceof Map<?, ?> others) {
                for (Map.Entry<?, ?> other : others.entrySet()) {
                    root = with(root, List.of(new RecordPath.Name(String.valueOf(other.getKey()))), other.getValue());
                }
            } else if (column.origin() instanceof ColumnModel.Field) {
                root = with(root, List.of(new RecordPath.Name(key)), value);
            }
        }
        return withOwnMembers(root, columns, values);
    }

    /** What a source says of a row besides its columns, such as the values by which it sorts. */
    private static @Nullable Object withOwnMembers(@Nullable Object root, List<ColumnModel> columns, Map<?, ?> values) {
        Set<String> known = new HashSet<>();
        columns.forEach(column -> WireKey.of(column).ifPresent(known::add));
        Object all = root;
        for (Map.Entry<?, ?> member : values.entrySet()) {
            String name = String.valueOf(member.getKey());
            if (!known.contains(name) && !WireKey.isOfColumn(name)) {
                all = with(all, List.of(new RecordPath.Name(name)), member.getValue());
            }
        }
        return all;
    }

    /** A column's value as it is written. */
    public static @Nullable Object written(ColumnModel column, @Nullable Object value) {
        Object shaped = shaped(column.type(), value);
        Encoding encoding = column.encoding();
        if (shaped == null || encoding == null) {
            return shaped;
        }
        if (encoding instanceof Encoding.JsonInText) {
            return JsonText.of(shaped);
        }
        if (encoding instanceof Encoding.JsonAsText) {
            return Map.of("text", shaped);
        }
        if (encoding instanceof Encoding.Flag flag) {
            String word = (shaped.equals(true) ? flag.yes() : flag.no()).get(0);
            return word.matches("[0-9]+") ? (Object) Long.valueOf(word) : word;
        }
        if (encoding instanceof Encoding.Separated separated) {
            return String.join(
                    separated.separator() + " ",
                    ((List<?>) shaped)
                            .stream()
                                    .filter(Objects::nonNull)
                                    .map(Object::toString)
                                    .toList());
        }
        if (encoding instanceof Encoding.Captured captured) {
            return CapturedText.of(captured.pattern(), shaped.toString());
        }
        Encoding.Pairs pairs = (Encoding.Pairs) encoding;
        List<Object> entries = new ArrayList<>();
        ((Map<?, ?>) shaped).forEach((name, entry) -> {
            Map<String, @Nullable Object> pair = new LinkedHashMap<>();
            pair.put(pairs.value(), entry);
            pair.put(pairs.name(), name);
            entries.add(pair);
        });
        return entries;
    }

    private static @Nullable Object shaped(ColumnType type, @Nullable Object value) {
        if (type instanceof ColumnType.Struct struct && value instanceof Map<?, ?> values) {
            return of(struct.fields(), values);
        }
        if (type instanceof ColumnType.Array array && value instanceof List<?> list) {
            List<@Nullable Object> elements = new ArrayList<>();
            list.forEach(element -> elements.add(shaped(array.element(), element)));
            return elements;
        }
        if (type instanceof ColumnType.Map map && value instanceof Map<?, ?> values) {
            Map<String, @Nullable Object> entries = new LinkedHashMap<>();
            values.forEach((name, entry) -> entries.put(String.valueOf(name), shaped(map.value(), entry)));
            return entries;
        }
        return value;
    }

    /** What lies there, with a value at a path from it; made where there is nothing yet, or nothing of that kind. */
    public static @Nullable Object with(@Nullable Object around, List<RecordPath.Step> path, @Nullable Object value) {
        if (path.isEmpty()) {
            return value;
        }
        RecordPath.Step step = path.get(0);
        List<RecordPath.Step> inner = path.subList(1, path.size());
        if (step instanceof RecordPath.Where where) {
            return withElement(around, where, inner, value);
        }
        String name = ((RecordPath.Name) step).name();
        boolean object = around instanceof Map<?, ?> map && !(map.isEmpty() && name.matches("[0-9]+"));
        if (!object && name.matches("[0-9]+")) {
            List<@Nullable Object> list = around instanceof List<?> old ? new ArrayList<>(old) : new ArrayList<>();
            int index = Integer.parseInt(name);
            while (list.size() <= index) {
                list.add(null);
            }
            list.set(index, with(list.get(index), inner, value));
            return list;
        }
        Map<String, @Nullable Object> copy = copy(around);
        copy.put(name, with(copy.get(name), inner, value));
        return copy;
    }

    /** The member that tells the element comes last in it, and after another element. */
    private static Object withElement(
            @Nullable Object around, RecordPath.Where where, List<RecordPath.Step> inner, @Nullable Object value) {
        List<@Nullable Object> list = around instanceof List<?> old ? new ArrayList<>(old) : new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i) instanceof Map<?, ?> element && where.value().equals(element.get(where.member()))) {
                list.set(i, told(copy(with(element, inner, value)), where));
                return list;
            }
        }
        list.add(Map.of(where.member(), "not-" + where.value()));
        list.add(told(copy(with(null, inner, value)), where));
        return list;
    }

    private static Map<String, @Nullable Object> told(Map<String, @Nullable Object> element, RecordPath.Where where) {
        element.remove(where.member());
        element.put(where.member(), where.value());
        return element;
    }

    private static Map<String, @Nullable Object> copy(@Nullable Object object) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        if (object instanceof Map<?, ?> map) {
            map.forEach((name, member) -> copy.put(String.valueOf(name), member));
        }
        return copy;
    }

    private RowShape() {}
}
