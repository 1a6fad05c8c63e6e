package dev.tributary.model;

import java.util.List;
import java.util.Optional;

/**
 * A column of a table, or a field of a struct.
 *
 * @param name its name, unique among its siblings without regard to case
 * @param description the component's Javadoc, empty where there is none
 * @param type its type
 * @param nullable whether it can be null
 * @param origin where its value comes from
 */
public record ColumnModel(String name, String description, ColumnType type, boolean nullable, Origin origin) {

    /** Where a column's value comes from. */
    public sealed interface Origin {}

    /** A field of the row on the wire. */
    public record Field(String wireName) implements Origin {}

    /** A table option. */
    public record FromOption(String option) implements Origin {}

    /** The column at a path such as {@code commit.sha}, through structs only. */
    public static Optional<ColumnModel> find(List<ColumnModel> columns, String path) {
        int dot = path.indexOf('.');
        String head = dot < 0 ? path : path.substring(0, dot);
        Optional<ColumnModel> column =
                columns.stream().filter(c -> c.name().equals(head)).findFirst();
        if (dot < 0) {
            return column;
        }
        return column.flatMap(c -> c.type() instanceof ColumnType.Struct struct
                ? find(struct.fields(), path.substring(dot + 1))
                : Optional.empty());
    }
}
