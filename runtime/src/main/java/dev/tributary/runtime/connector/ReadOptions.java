package dev.tributary.runtime.connector;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * What a read is asked for.
 *
 * @param tableOptions the table's options by name
 * @param columns the columns wanted, in the order of the rows' fields; null for all of the schema's
 * @param planned the schema, with these columns at least, with which the read was planned elsewhere; null for this
 *     connector's own. A table whose columns are discovered is read with these and no others
 * @param most after how many rows the read may end, though the run has more, where its rows come in an order in which that is
 *     safe; the next read goes on from there. Rows that cannot be told apart by it stay together, and reads of other tables
 *     end where the run does
 * @param only what columns must be of rows that are wanted, as texts of the values that Spark holds; of columns that show a
 *     parent's row or an element of an option. The read leaves out whole questions by it and need not look at each row. Its end
 *     is none to go on from
 */
public record ReadOptions(
        Map<String, String> tableOptions,
        @Nullable List<String> columns,
        @Nullable StructType planned,
        long most,
        Map<String, Set<String>> only) {
    /** All rows of a run in one read. */
    public static final long ALL = Long.MAX_VALUE;

    /**
     * All rows, or so many of them, whatever their columns are.
     *
     * @param tableOptions the table's options by name, without regard to case
     * @param columns the columns that are wanted; null for all
     * @param planned the schema that the reader expects; null for the connector's own
     * @param most how many rows are enough
     */
    public ReadOptions(
            Map<String, String> tableOptions, @Nullable List<String> columns, @Nullable StructType planned, long most) {
        this(tableOptions, columns, planned, most, Map.of());
    }

    /**
     * All rows that there are.
     *
     * @param tableOptions the table's options by name, without regard to case
     * @param columns the columns that are wanted; null for all
     * @param planned the schema that the reader expects; null for the connector's own
     */
    public ReadOptions(Map<String, String> tableOptions, @Nullable List<String> columns, @Nullable StructType planned) {
        this(tableOptions, columns, planned, ALL);
    }

    /**
     * Some columns of this connector's own schema.
     *
     * @param tableOptions the table's options by name, without regard to case
     * @param columns the columns that are wanted; null for all
     */
    public ReadOptions(Map<String, String> tableOptions, @Nullable List<String> columns) {
        this(tableOptions, columns, null);
    }

    /**
     * A column that tables have whose source sends deleted rows among the others ({@link TableMetadata#deletesInBand}),
     * though their schema does not show it: whether the row was deleted. A read that wants it delivers deleted rows too.
     */
    public static final String DELETED = "__deleted";

    /**
     * Copies the options and the columns.
     *
     * @param tableOptions the table's options by name
     * @param columns the columns wanted, in the order of the rows' fields; null for all of the schema's
     * @param planned the schema, with these columns at least, with which the read was planned elsewhere; null for this
     *     connector's own. A table whose columns are discovered is read with these and no others
     * @param most after how many rows the read may end, though the run has more, where its rows come in an order in
     *     which that is safe; the next read goes on from there. Rows that cannot be told apart by it stay together, and
     *     reads of other tables end where the run does
     * @param only what columns must be of rows that are wanted, as texts of the values that Spark holds; of columns
     *     that show a parent's row or an element of an option. The read leaves out whole questions by it and need not
     *     look at each row. Its end is none to go on from
     */
    public ReadOptions {
        if (most < 1) {
            throw new IllegalArgumentException("a read must have a row to get on: " + most);
        }
        tableOptions = Map.copyOf(tableOptions);
        columns = columns == null ? null : List.copyOf(columns);
        only = Map.copyOf(only);
    }

    /**
     * {@return all columns, with these table options}
     *
     * @param tableOptions the table's options by name, without regard to case
     */
    public static ReadOptions allColumns(Map<String, String> tableOptions) {
        return new ReadOptions(tableOptions, null);
    }
}
