package dev.tributary.testing.lake;

import dev.tributary.model.ColumnModel;
import dev.tributary.model.ColumnType;
import dev.tributary.pipeline.spec.TableSpec;
import dev.tributary.simulator.data.SimulatedTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * How a target differs from a source.
 *
 * @param missing what the source has and the target lacks
 * @param extra what the target has and the source lacks
 * @param unlike keys, columns and values of rows that both have
 */
record Comparison(List<String> missing, List<String> extra, List<String> unlike) {
    /** So many of a kind are shown. */
    private static final int SHOWN = 5;

    /** Compares rows by their keys, or as wholes where no column identifies them. */
    static Comparison of(TableRows target, TableRows source) {
        Comparison found = new Comparison(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        target.missing().forEach(column -> found.missing().add("the column " + column));
        if (source.keys().isEmpty()) {
            found.add(
                    counted(target.rows().stream().map(Map::toString).toList()),
                    counted(source.rows().stream().map(Map::toString).toList()));
            return found;
        }
        Map<List<String>, Map<String, String>> there =
                byKey(target, key -> found.extra().add(key + ", a second time"));
        Map<List<String>, Map<String, String>> here = byKey(source, key -> {});
        here.forEach((key, row) -> {
            Map<String, String> other = there.remove(key);
            if (other == null) {
                found.missing().add(shown(source.keys(), key));
            } else {
                found.compare(shown(source.keys(), key), other, row, target.missing());
            }
        });
        there.keySet().forEach(key -> found.extra().add(shown(source.keys(), key)));
        return found;
    }

    /** Compares the keys with those of a simulated table, which no connector has read. */
    static Comparison keys(TableRows target, SimulatedTable held) {
        Comparison found = new Comparison(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        List<String> keys = held.model().primaryKey();
        if (keys.isEmpty() || !keys.equals(target.keys()) || !keys.stream().allMatch(key -> isPlain(held, key))) {
            int rows = held.rows().size();
            if (rows != target.rows().size()) {
                found.unlike().add("the target has " + target.rows().size() + " rows, the simulated source " + rows);
            }
            return found;
        }
        Set<List<String>> there = new LinkedHashSet<>();
        target.rows().forEach(row -> there.add(TableRows.key(keys, row)));
        held.rows().stream()
                .map(row -> held.key(row).stream().map(Object::toString).toList())
                .filter(key -> !there.remove(key))
                .forEach(key -> found.missing().add(shown(keys, key) + ", which no read delivers"));
        there.forEach(key -> found.extra().add(shown(keys, key) + ", which a read delivers all the same"));
        return found;
    }

    /** Whether a column looks alike on the wire and in a row. */
    private static boolean isPlain(SimulatedTable table, String key) {
        return table.model()
                .column(key)
                .map(ColumnModel::type)
                .filter(type -> type instanceof ColumnType.Text || type instanceof ColumnType.Int64)
                .isPresent();
    }

    /** What is to be said of a table; nothing if there is no difference. */
    String text(TableSpec table) {
        int count = missing.size() + extra.size() + unlike.size();
        return count == 0
                ? ""
                : "\n  " + table.sourceTable() + ": " + count + (count == 1 ? " difference" : " differences")
                        + some("missing in the target", missing)
                        + some("extra in the target", extra)
                        + some("unlike", unlike);
    }

    private static String some(String what, List<String> all) {
        String more = all.size() > SHOWN ? "\n    and " + (all.size() - SHOWN) + " more " + what : "";
        return all.stream()
                .limit(SHOWN)
                .map(each -> "\n    " + what + ": " + each)
                .collect(Collectors.joining("", "", more));
    }

    private void compare(String key, Map<String, String> target, Map<String, String> source, List<String> missing) {
        Set<String> columns = new LinkedHashSet<>(source.keySet());
        columns.addAll(target.keySet());
        for (String column : columns) {
            String there = target.getOrDefault(column, "null");
            String here = source.getOrDefault(column, "null");
            if (!there.equals(here) && !missing.contains(column.split("\\.", 2)[0])) {
                unlike.add(key + ", column " + column + ": " + here + " at the source, " + there + " in the target");
            }
        }
    }

    private void add(Map<String, Integer> target, Map<String, Integer> source) {
        BiConsumer<List<String>, Map.Entry<String, Integer>> times =
                (list, row) -> list.add(row.getKey() + (row.getValue() == 1 ? "" : ", " + row.getValue() + " times"));
        more(source, target).entrySet().forEach(row -> times.accept(missing, row));
        more(target, source).entrySet().forEach(row -> times.accept(extra, row));
    }

    private static Map<String, Integer> more(Map<String, Integer> one, Map<String, Integer> other) {
        Map<String, Integer> more = new LinkedHashMap<>();
        one.forEach((row, times) -> {
            int excess = times - other.getOrDefault(row, 0);
            if (excess > 0) {
                more.put(row, excess);
            }
        });
        return more;
    }

    private static Map<String, Integer> counted(List<String> rows) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        rows.forEach(row -> counts.merge(row, 1, Integer::sum));
        return counts;
    }

    private static Map<List<String>, Map<String, String>> byKey(TableRows table, Consumer<String> twice) {
        Map<List<String>, Map<String, String>> rows = new LinkedHashMap<>();
        table.rows().forEach(row -> {
            List<String> key = TableRows.key(table.keys(), row);
            if (rows.put(key, row) != null) {
                twice.accept(shown(table.keys(), key));
            }
        });
        return rows;
    }

    private static String shown(List<String> columns, List<String> key) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            parts.add(columns.get(i) + "=" + key.get(i));
        }
        return String.join(", ", parts);
    }
}
