package dev.tributary.model;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table, or a field of a struct.
 *
 * @param name its name, unique among its siblings without regard to case
 * @param description the component's Javadoc, empty where there is none
 * @param type its type
 * @param nullable whether it can be null
 * @param origin where its value comes from
 * @param encoding how its value is written there, null where it is as JSON has it
 */
public record ColumnModel(
        String name,
        String description,
        ColumnType type,
        boolean nullable,
        Origin origin,
        @Nullable Encoding encoding) {

    /** A column whose value is written as JSON has it. */
    public ColumnModel(String name, String description, ColumnType type, boolean nullable, Origin origin) {
        this(name, description, type, nullable, origin, null);
    }

    /** Where a column's value comes from. */
    public sealed interface Origin {

        /** Whether it comes from responses, rather than from what was asked. */
        default boolean isInResponse() {
            return true;
        }
    }

    /** A field of the row on the wire. */
    public record Field(String wireName) implements Origin {}

    /**
     * A place within the row.
     *
     * @param path a {@link RecordPath} without {@code *}; {@code ""} is the row itself, of {@code [k=v]} the first element
     */
    public record At(String path) implements Origin {}

    /**
     * A place within an object around the rows.
     *
     * @param path a JSON Pointer from that object
     * @param levels which object, as {@link RecordPath#around} counts
     */
    public record Outer(String path, int levels) implements Origin {}

    /**
     * The key that the row, or what it is part of, has in an object.
     *
     * @param levels which key, as {@link RecordPath#keyed} counts
     */
    public record MapKey(int levels) implements Origin {}

    /** The fields that no other column names: a map of them, or those that are discovered as columns of their own. */
    public record Rest() implements Origin {}

    /** A table option. */
    public record FromOption(String option) implements Origin {
        @Override
        public boolean isInResponse() {
            return false;
        }
    }

    /**
     * A column of the row of a parent table that the request was made for.
     *
     * @param table the parent, or an ancestor of it
     * @param column its column, {@code a.b} for one within a struct
     */
    public record FromParent(String table, String column) implements Origin {
        @Override
        public boolean isInResponse() {
            return false;
        }
    }

    /** What the field is called on the wire; its own name for a column that is no field. */
    public String wireName() {
        return origin instanceof Field field ? field.wireName() : name;
    }

    /** Whether it stands for columns of the row itself that are discovered at run time, so that it is none in a schema. */
    public boolean isFlat() {
        return type instanceof ColumnType.Discovered && origin instanceof Rest;
    }

    /**
     * A column of the event that named the row, of the table's change feed.
     *
     * @param feed the feed
     * @param column its column, {@code a.b} for one within a struct
     */
    public record FromFeed(String feed, String column) implements Origin {
        @Override
        public boolean isInResponse() {
            return false;
        }
    }

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
