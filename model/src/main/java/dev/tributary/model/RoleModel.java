package dev.tributary.model;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the rows that a request delivers are for. */
public sealed interface RoleModel {

    /** They are a table of the source. */
    record Table() implements RoleModel {}

    /** They are what tables are asked for by, and nothing else. */
    record Listing() implements RoleModel {}

    /**
     * They are the namespaces in which tables lie.
     *
     * @param option the table option whose values they are
     * @param column the column that holds the value, {@code a.b} for one within a struct
     */
    record Namespaces(String option, String column) implements RoleModel {}

    /**
     * They say which rows of a table were deleted.
     *
     * @param of the name of that table
     */
    record Deletes(String of) implements RoleModel {}

    /** They are those of a table that is found at run time; all such tables have in common what is said here. */
    record Found() implements RoleModel {}

    /**
     * They are the tables that are found at run time.
     *
     * @param of what such tables have in common, by its name
     * @param name the column that is such a table's name
     * @param key the column that is the name of its key's column, null where the key is declared
     */
    record TableDiscovery(String of, String name, @Nullable String key) implements RoleModel {}

    /**
     * They are events that name the rows of a table which changed.
     *
     * @param of the name of that table
     * @param key the column that holds the table's key
     * @param retention how long the source keeps the events, null for as long as there is a token, or for ever
     */
    record ChangeFeed(String of, String key, @Nullable Duration retention) implements RoleModel {}

    /**
     * They are a row of a table each, asked for by what its change feed names.
     *
     * @param of the name of that table
     */
    record Detail(String of) implements RoleModel {}

    /**
     * They are the columns that a table has besides its declared ones.
     *
     * @param of the name of that table
     * @param name the column that is such a column's name
     * @param type the column that is its type, in the source's words; null where all are of one type
     * @param description the column that says what it means, null for none
     * @param types what the source's words for types mean
     * @param otherwise the type of columns of any other word, or of all
     */
    record Discovery(
            String of,
            String name,
            @Nullable String type,
            @Nullable String description,
            List<TypeMappingModel> types,
            ColumnType otherwise)
            implements RoleModel {
        public Discovery {
            types = List.copyOf(types);
        }
    }
}
