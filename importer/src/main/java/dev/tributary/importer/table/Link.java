package dev.tributary.importer.table;

import dev.tributary.importer.api.Parameter;
import java.util.List;

/**
 * A parameter that takes its values from the rows of another table.
 *
 * @param table the other table's name
 * @param column the names on the wire that lead to its column
 */
public record Link(Parameter parameter, String table, List<String> column) {
    public Link {
        column = List.copyOf(column);
    }
}
