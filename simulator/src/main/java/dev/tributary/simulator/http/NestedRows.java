package dev.tributary.simulator.http;

import dev.tributary.model.ColumnModel;
import dev.tributary.model.RecordPath;
import dev.tributary.model.TableModel;
import dev.tributary.simulator.http.Envelope.Around;
import dev.tributary.simulator.payload.RowShape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rows along a path that branches: those that agree on what lies around them lie together. */
final class NestedRows {
    private final TableModel table;
    private final RecordPath path;
    private final List<Around> around;
    private final Container root;
    private final Map<Object, Container> branches = new HashMap<>();

    NestedRows(TableModel table, Container root) {
        this.table = table;
        this.root = root;
        path = RecordPath.parse(table.records().path());
        around = Around.of(table);
    }

    void add(List<Map<String, @Nullable Object>> rows) {
        int end = path.steps().size();
        begin(end);
        for (int number = 0; number < rows.size(); number++) {
            Map<String, @Nullable Object> row = rows.get(number);
            Container place = root;
            for (int depth = 0; depth < end; depth++) {
                place = step(place, depth, number, row);
            }
            boolean single = end > 0 && !(path.steps().get(end - 1) instanceof RecordPath.Name);
            Object content = Envelope.withUnknownField(table, number, RowShape.of(table.columns(), row));
            (single ? place : place.element()).set(single ? told(content) : content);
        }
    }

    /** Without rows there is an empty array, or an object, where they would be. */
    private void begin(int end) {
        Container place = root;
        for (int depth = 0; depth < end; depth++) {
            if (!(path.steps().get(depth) instanceof RecordPath.Name name)) {
                if (isKeyed(depth)) {
                    place.object();
                } else {
                    place.array();
                }
                return;
            }
            place = place.member(name.name());
        }
        place.array();
    }

    private Container step(Container place, int depth, int number, Map<String, @Nullable Object> row) {
        RecordPath.Step step = path.steps().get(depth);
        RecordPath here = path.first(depth);
        if (step instanceof RecordPath.Name name) {
            // What lies around the rows stands before them, or after them, in turn.
            boolean after = number % 2 == 1;
            Container inner = after ? place.member(name.name()) : null;
            around.stream()
                    .filter(each -> each.column().origin() instanceof ColumnModel.Outer outer
                            && path.around(outer.levels()).equals(here))
                    .forEach(each -> setOuter(place, each, row));
            return inner == null ? place.member(name.name()) : inner;
        }
        boolean isRow = depth == path.steps().size() - 1;
        Object key = isRow ? number : signature(depth, number, row);
        return branches.computeIfAbsent(List.of(here, signature(depth - 1, number, row), key), fresh -> {
            Container branch = isKeyed(depth) ? place.member(keyAt(depth, row)) : place.element();
            if (step instanceof RecordPath.Where where && !isRow) {
                branch.member(where.member()).set(where.value());
            }
            return branch;
        });
    }

    private void setOuter(Container place, Around each, Map<String, @Nullable Object> row) {
        String pointer = ((ColumnModel.Outer) each.column().origin()).path();
        if (row.containsKey(each.key())) {
            place.at(RecordPath.parse(pointer)).set(RowShape.written(each.column(), row.get(each.key())));
        }
    }

    /** What a row has in common with others of the branch at a depth. */
    private Object signature(int depth, int number, Map<String, @Nullable Object> row) {
        List<@Nullable Object> values = new ArrayList<>();
        for (Around each : around) {
            if (depthOf(each.column()) <= depth) {
                values.add(row.get(each.key()));
            }
        }
        boolean branches = false;
        for (int i = 0; i <= depth; i++) {
            branches |= !(path.steps().get(i) instanceof RecordPath.Name);
        }
        return values.isEmpty() && branches ? (Object) (number / 3) : values;
    }

    /** The step below which a column's value is the same for all. */
    private int depthOf(ColumnModel column) {
        return column.origin() instanceof ColumnModel.Outer outer
                ? path.around(outer.levels()).steps().size() - 1
                : path.keyed(((ColumnModel.MapKey) column.origin()).levels())
                                .steps()
                                .size()
                        - 1;
    }

    private boolean isKeyed(int depth) {
        return keys(depth).findAny().isPresent();
    }

    private String keyAt(int depth, Map<String, @Nullable Object> row) {
        return keys(depth)
                .map(each -> String.valueOf(RowShape.written(each.column(), row.get(each.key()))))
                .findFirst()
                .orElseThrow();
    }

    private Stream<Around> keys(int depth) {
        return around.stream()
                .filter(each -> each.column().origin() instanceof ColumnModel.MapKey key
                        && path.keyed(key.levels()).equals(path.first(depth + 1)));
    }

    /** A row that is chosen by a member has it, at its end. */
    private Object told(Object row) {
        if (path.steps().get(path.steps().size() - 1) instanceof RecordPath.Where where
                && row instanceof Map<?, ?> object) {
            Map<String, @Nullable Object> told = new LinkedHashMap<>();
            object.forEach((name, value) -> told.put(String.valueOf(name), value));
            told.remove(where.member());
            told.put(where.member(), where.value());
            return told;
        }
        return row;
    }
}
