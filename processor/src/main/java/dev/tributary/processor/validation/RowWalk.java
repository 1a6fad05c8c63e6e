package dev.tributary.processor.validation;

import dev.tributary.processor.definition.ColumnDefinition;
import dev.tributary.processor.definition.RowDefinition;
import dev.tributary.processor.definition.SourceDefinition;
import dev.tributary.processor.definition.TypeDefinition;
import java.util.LinkedHashSet;
import java.util.Set;

/** The row types of a descriptor, and the types nested in them, each once. */
final class RowWalk {

    static Set<RowDefinition> all(SourceDefinition source) {
        Set<RowDefinition> found = new LinkedHashSet<>();
        source.rows().forEach(row -> add(row, found));
        return found;
    }

    private static void add(RowDefinition row, Set<RowDefinition> found) {
        if (found.add(row)) {
            for (ColumnDefinition column : row.columns()) {
                if (innermost(column.type()) instanceof TypeDefinition.Nested nested) {
                    add(nested.row(), found);
                }
            }
        }
    }

    /** What lists and maps contain in the end. */
    static TypeDefinition innermost(TypeDefinition type) {
        if (type instanceof TypeDefinition.ListOf list) {
            return innermost(list.element());
        }
        return type instanceof TypeDefinition.MapOf map ? innermost(map.value()) : type;
    }

    /** How a column is named in messages: {@code Issue.updated_at}. */
    static String name(RowDefinition row, ColumnDefinition column) {
        return row.type().simpleName() + "." + column.name();
    }

    private RowWalk() {}
}
