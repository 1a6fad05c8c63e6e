package dev.tributary.simulator.payload;

import dev.tributary.model.ColumnModel;
import dev.tributary.model.PayloadModel.Csv;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows as CSV. */
final class CsvText {
    private static final String UNKNOWN = "column_of_tomorrow";

    static String of(Csv csv, List<ColumnModel> columns, List<Map<String, @Nullable Object>> rows) {
        List<String> names = columns.stream()
                .filter(column -> column.origin() instanceof ColumnModel.Field)
                .map(column -> ((ColumnModel.Field) column.origin()).wireName())
                .collect(Collectors.toCollection(ArrayList::new));
        StringBuilder text = new StringBuilder();
        line(csv, names, UNKNOWN, text);
        for (Map<String, @Nullable Object> row : rows) {
            line(csv, names.stream().map(row::get).toList(), "a" + csv.delimiter() + "\"b\"\n", text);
        }
        return text.toString();
    }

    private static void line(Csv csv, List<?> cells, String last, StringBuilder text) {
        for (Object cell : cells) {
            text.append(cell == null ? csv.nullText() : cell(csv, plain(cell))).append(csv.delimiter());
        }
        text.append(cell(csv, last)).append("\r\n");
    }

    private static String plain(Object value) {
        return value instanceof BigDecimal decimal ? decimal.toPlainString() : value.toString();
    }

    private static String cell(Csv csv, String text) {
        boolean bare = !text.equals(csv.nullText())
                && !text.contains(csv.delimiter())
                && text.chars().noneMatch(c -> c == '"' || c == '\r' || c == '\n');
        return bare ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }

    private CsvText() {}
}
