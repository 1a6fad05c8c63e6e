package dev.tributary.simulator.http;

import dev.tributary.model.ColumnModel;
import dev.tributary.model.RecordPath;
import dev.tributary.model.RecordsModel;
import dev.tributary.model.TableModel;
import dev.tributary.simulator.http.Envelope.Around;
import dev.tributary.simulator.payload.RowShape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows that are arrays under a header, or lie in parallel arrays. */
final class ListedRows {
    private static final String UNKNOWN = "column_of_tomorrow";

    private final TableModel table;
    private final Container root;
    private final List<ColumnModel> fields;

    ListedRows(TableModel table, Container root) {
        this.table = table;
        this.root = root;
        fields = table.columns().stream()
                .filter(column -> column.origin() instanceof ColumnModel.Field)
                .toList();
    }

    void add(List<Map<String, @Nullable Object>> rows) {
        RecordPath path = RecordPath.parse(table.records().path());
        if (!path.isPointer()) {
            throw new IllegalArgumentException("Table `" + table.name()
                    + "` cannot be served: rows in lists are simulated at one place only, not at " + path);
        }
        if (table.records().shape() instanceof RecordsModel.Matrix matrix) {
            addMatrix(matrix, path, rows);
        } else {
            root.at(path).object();
            for (int i = 0; i < fields.size(); i++) {
                root.at(path).member(name(i)).set(column(i, rows));
            }
            root.at(path).member("unit").set("one");
        }
        addOuter(path, rows);
    }

    private void addMatrix(RecordsModel.Matrix matrix, RecordPath path, List<Map<String, @Nullable Object>> rows) {
        List<Object> names = new ArrayList<>(List.of(UNKNOWN));
        for (int i = 0; i < fields.size(); i++) {
            names.add(name(i));
        }
        RecordPath header = RecordPath.parse(matrix.header());
        boolean first = path.leadsTo(header);
        if (first) {
            root.at(path).element().set(names);
        } else {
            addHeader(root, header.steps(), names);
        }
        root.at(path).array();
        for (Map<String, @Nullable Object> row : rows) {
            List<@Nullable Object> cells = new ArrayList<>(Arrays.asList((Object) List.of(1)));
            for (int i = 0; i < fields.size(); i++) {
                cells.add(cell(i, row));
            }
            root.at(path).element().set(cells);
        }
    }

    private static void addHeader(Container place, List<RecordPath.Step> steps, List<Object> names) {
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i) instanceof RecordPath.Name name) {
                place = place.member(name.name());
                continue;
            }
            for (Object name : names) {
                Map<String, Object> entry = new LinkedHashMap<>();
                place.element().set(RowShape.with(entry, steps.subList(i + 1, steps.size()), name));
            }
            return;
        }
        place.set(names);
    }

    private void addOuter(RecordPath path, List<Map<String, @Nullable Object>> rows) {
        for (Around each : Around.of(table)) {
            if (each.column().origin() instanceof ColumnModel.Outer outer && !rows.isEmpty()) {
                Object value = rows.get(0).get(each.key());
                root.at(path.around(outer.levels()))
                        .at(RecordPath.parse(outer.path()))
                        .set(RowShape.written(each.column(), value));
            }
        }
    }

    private String name(int field) {
        return ((ColumnModel.Field) fields.get(field).origin()).wireName();
    }

    private @Nullable Object cell(int field, Map<String, @Nullable Object> row) {
        return RowShape.written(fields.get(field), row.get(name(field)));
    }

    private List<@Nullable Object> column(int field, List<Map<String, @Nullable Object>> rows) {
        List<@Nullable Object> column = new ArrayList<>();
        rows.forEach(row -> column.add(cell(field, row)));
        return column;
    }
}
