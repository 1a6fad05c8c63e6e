package dev.tributary.simulator.http;

import dev.tributary.model.ColumnModel;
import dev.tributary.model.RecordPath;
import dev.tributary.model.RecordsModel;
import dev.tributary.model.RoleModel;
import dev.tributary.model.TableModel;
import dev.tributary.simulator.data.WireKey;
import dev.tributary.simulator.payload.RowShape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The body around the rows: objects down to the places where the model looks for rows and totals. */
final class Envelope {

    /**
     * Checks that a table's body has room for more than rows, if there is more.
     *
     * @throws IllegalArgumentException if it has no place for anything else, as an array of rows has none
     */
    static void requireRoom(TableModel table, Set<String> places) {
        List<RecordPath.Step> steps = RecordPath.parse(table.records().path()).steps();
        if (!places.isEmpty() && (steps.isEmpty() || !(steps.get(0) instanceof RecordPath.Name))) {
            throw new IllegalArgumentException("Table `" + table.name()
                    + "` cannot be served: its responses are arrays of rows, which have no place " + places
                    + "; name a header, or say with @Records where in an object the rows are");
        }
    }

    /** The body of a page. */
    static Object body(TableModel table, Page page) {
        Container root = new Container();
        page.places().forEach((place, value) -> root.at(RecordPath.parse(place)).set(value));
        if (table.role() instanceof RoleModel.Detail) {
            page.rows()
                    .forEach(row -> root.at(RecordPath.parse(table.records().path()))
                            .set(withUnknownField(table, 0, RowShape.of(table.columns(), row))));
        } else if (table.records().shape() instanceof RecordsModel.Objects) {
            new NestedRows(table, root).add(page.rows());
        } else {
            new ListedRows(table, root).add(page.rows());
        }
        return root.value();
    }

    /** Every third row has a field that the descriptor does not know, as sources gain fields at any time. */
    static Object withUnknownField(TableModel table, int number, @Nullable Object row) {
        boolean takesAll = table.columns().stream().anyMatch(column -> column.origin() instanceof ColumnModel.Rest);
        if (number % 3 != 0 || takesAll || !(row instanceof Map<?, ?> known)) {
            return row == null ? Map.of() : row;
        }
        Map<String, @Nullable Object> more = new LinkedHashMap<>();
        more.put("field_of_tomorrow", Map.of("list", List.of(1, Map.of("a", "}"))));
        known.forEach((name, value) -> more.put(String.valueOf(name), value));
        return more;
    }

    /** The rows of a page in the form in which lines or elements have them, without anything around. */
    static List<Map<String, @Nullable Object>> plain(TableModel table, Page page) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (Map<String, @Nullable Object> row : page.rows()) {
            Map<String, @Nullable Object> plain = new LinkedHashMap<>();
            if (RowShape.of(table.columns(), row) instanceof Map<?, ?> object) {
                object.forEach((name, value) -> plain.put(String.valueOf(name), value));
            }
            rows.add(plain);
        }
        return rows;
    }

    /** A column that comes from around the rows, and the key of its value in a row. */
    record Around(ColumnModel column, String key) {

        static List<Around> of(TableModel table) {
            return table.columns().stream()
                    .filter(WireKey::isAround)
                    .map(column -> new Around(column, WireKey.of(column).orElseThrow()))
                    .toList();
        }
    }

    private Envelope() {}
}
