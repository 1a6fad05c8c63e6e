package dev.tributary.processor.generator;

import dev.tributary.model.ColumnModel;
import java.util.List;
import java.util.stream.Stream;

/** The columns that a decoder fills, in the order of their numbers: first those that are fields. */
final class DecodedColumns {

    static List<ColumnModel> inOrder(List<ColumnModel> columns) {
        return Stream.concat(
                        columns.stream().filter(DecodedColumns::isField),
                        columns.stream()
                                .filter(column ->
                                        !isField(column) && column.origin().isInResponse()))
                .toList();
    }

    static boolean isField(ColumnModel column) {
        return column.origin() instanceof ColumnModel.Field;
    }

    /** Whether columns lie in fields that are no columns by themselves. */
    static boolean haveOthers(List<ColumnModel> columns) {
        return columns.stream()
                .anyMatch(column ->
                        column.origin() instanceof ColumnModel.At || column.origin() instanceof ColumnModel.Rest);
    }

    /** Writes the constant that finds fields by their names. */
    static void matcher(JavaText text, String name, List<ColumnModel> columns) {
        List<String> wireNames = columns.stream()
                .filter(DecodedColumns::isField)
                .map(column -> JavaText.literal(((ColumnModel.Field) column.origin()).wireName()))
                .toList();
        String type = text.type(Types.PROPERTY_NAME_MATCHER);
        text.member()
                .statement(
                        "private static final " + type + " " + name + " = " + text.type(Types.JSON) + ".names(",
                        wireNames);
    }

    /** Opens a loop through an object's fields. */
    static void openLoop(JavaText text, String matcher) {
        String json = text.type(Types.JSON);
        String next = json + ".nextField(json, " + matcher + ")";
        text.open("for (int field = " + next + "; field != " + json + ".END; field = " + next + ")");
    }

    /** Writes the value of each column by its number, and the end of the method. */
    static void cases(JavaText text, int first, List<ColumnModel> columns, ValueCode values) {
        text.open("return switch (field)");
        for (int i = 0; i < columns.size(); i++) {
            text.line("case " + (first + i) + " -> " + values.decode(columns.get(i)) + ";");
        }
        endCases(text);
    }

    /** Writes what becomes of a number that no column has, and the end of the method. */
    static void endCases(JavaText text) {
        text.line("default -> throw " + text.type(Types.JSON) + ".noSuchField(field);")
                .closeStatement()
                .close();
    }

    private DecodedColumns() {}
}
