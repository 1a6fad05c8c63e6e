package dev.tributary.testing;

import dev.tributary.model.ColumnModel;
import dev.tributary.model.ColumnType;
import dev.tributary.model.TableModel;
import dev.tributary.model.value.JsonPlace;
import dev.tributary.model.value.JsonValue;
import dev.tributary.model.write.WriteModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The values that tests write into a row, and where a response has them. */
final class WrittenRow {
    /** How texts begin that tests write. */
    static final String MARK = "tributary test";

    /**
     * Values for the columns that a request sends and that are not known yet, unlike those of any row.
     *
     * @param attempt makes values of one test differ
     */
    static Map<String, JsonValue> values(
            TableModel table, WriteModel write, Map<String, JsonValue> known, int attempt) {
        Map<String, JsonValue> values = new LinkedHashMap<>(known);
        for (String name : write.columns()) {
            if (!known.containsKey(name)) {
                values.put(name, value(table.column(name).orElseThrow(), attempt));
            }
        }
        return values;
    }

    private static JsonValue value(ColumnModel column, int attempt) {
        if (column.type() instanceof ColumnType.Int64) {
            return JsonValue.of(900_000_000L + attempt);
        }
        return column.type() instanceof ColumnType.Bool
                ? new JsonValue.Bool(attempt % 2 == 1)
                : JsonValue.of(MARK + " " + attempt);
    }

    /** The value of a column in a row of a response; empty where there is none. */
    static Optional<JsonValue> in(TableModel table, JsonValue row, String path) {
        List<String> steps = new ArrayList<>();
        List<ColumnModel> columns = table.columns();
        for (String name : path.split("\\.", -1)) {
            ColumnModel column = ColumnModel.find(columns, name).orElseThrow();
            if (column.origin() instanceof ColumnModel.Field field) {
                steps.add(field.wireName());
            } else if (column.origin() instanceof ColumnModel.At at) {
                steps.addAll(JsonPlace.of(at.path()).steps());
            } else {
                return Optional.empty();
            }
            columns = column.type() instanceof ColumnType.Struct struct ? struct.fields() : List.of();
        }
        return row.at(new JsonPlace(steps));
    }

    private WrittenRow() {}
}
