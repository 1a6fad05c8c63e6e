package dev.tributary.processor.validation;

import dev.tributary.processor.definition.ColumnDefinition;
import dev.tributary.processor.definition.RowDefinition;
import dev.tributary.processor.definition.TypeDefinition;
import java.util.ArrayList;
import java.util.List;

/** The names of columns as {@code primaryKey} and {@code cursor} take them. */
final class Columns {

    /** All columns, those within structs as {@code a.b}. */
    static List<String> paths(RowDefinition row) {
        List<String> paths = new ArrayList<>();
        add(row, "", paths);
        return paths;
    }

    private static void add(RowDefinition row, String prefix, List<String> paths) {
        for (ColumnDefinition column : row.columns()) {
            paths.add(prefix + column.name());
            if (column.type() instanceof TypeDefinition.Nested nested) {
                add(nested.row(), prefix + column.name() + ".", paths);
            }
        }
    }

    private Columns() {}
}
