package dev.tributary.document;

import dev.tributary.document.text.Markdown;
import dev.tributary.document.words.ReadWords;
import dev.tributary.document.words.TypeNames;
import dev.tributary.document.words.WireWords;
import dev.tributary.model.ColumnModel;
import dev.tributary.model.ColumnType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Columns as tables of a document, every nested field in a row of its own. */
final class Schema {

    /** A row a column: {@code user.login} is a field of a struct, {@code labels[].name} one of each element of an array. */
    static void write(Markdown text, List<ColumnModel> columns) {
        List<List<String>> rows = new ArrayList<>();
        add(rows, "", columns);
        text.table(List.of("column", "type", "null", "in the response", "meaning"), rows);
    }

    private static void add(List<List<String>> rows, String prefix, List<ColumnModel> columns) {
        for (ColumnModel column : columns) {
            String path = prefix + column.name();
            rows.add(List.of(
                    Markdown.code(path),
                    Markdown.code(TypeNames.of(column.type())),
                    column.nullable() ? "yes" : "no",
                    origin(column),
                    Markdown.escape(column.description())));
            add(rows, path + into(column.type()), TypeNames.fields(column.type()));
        }
    }

    private static String into(ColumnType type) {
        if (type instanceof ColumnType.Array array) {
            return "[]" + into(array.element());
        } else if (type instanceof ColumnType.Map map) {
            return "{}" + into(map.value());
        }
        return ".";
    }

    private static String origin(ColumnModel column) {
        return column.origin() instanceof ColumnModel.Field field
                ? Markdown.code(field.wireName()) + ", " + Markdown.escape(WireWords.of(column))
                : Markdown.escape(ReadWords.origin(column.origin()));
    }

    /** How values on the wire become values of columns: each way that these columns use, once. */
    static void writeTypes(Markdown text, Stream<ColumnModel> columns) {
        Map<String, String> types = new TreeMap<>();
        columns.flatMap(Schema::all)
                .forEach(column -> types.putIfAbsent(WireWords.of(column), TypeNames.of(column.type())));
        text.table(
                List.of("in the response", "column type"),
                types.entrySet().stream()
                        .map(type -> List.of(Markdown.escape(type.getKey()), Markdown.code(type.getValue())))
                        .toList());
    }

    private static Stream<ColumnModel> all(ColumnModel column) {
        return Stream.concat(
                Stream.of(column), TypeNames.fields(column.type()).stream().flatMap(Schema::all));
    }

    private Schema() {}
}
