package dev.tributary.runtime.connector;

import java.util.List;
import java.util.Map;

/** A connector some of whose tables can be read in parts, side by side and in other JVMs. */
public interface SupportsPartition extends LakeflowConnect {

    /**
     * {@return whether a table is read in parts}
     *
     * @param table one of {@link LakeflowConnect#listTables()}
     */
    boolean isPartitioned(String table);

    /**
     * {@return the parts of a whole read, disjoint and complete; calls the source at most for its time, or for parents'
     * rows}
     *
     * @param table one of {@link LakeflowConnect#listTables()}
     * @param tableOptions the table's options by name, without regard to case
     */
    List<Partition> getPartitions(String table, Map<String, String> tableOptions);

    /**
     * {@return the parts of a whole read of the rows that are wanted; those of all rows at most}
     *
     * @param table one of {@link LakeflowConnect#listTables()}
     * @param options table options, the columns that are wanted, and how many rows at most
     */
    default List<Partition> getPartitions(String table, ReadOptions options) {
        return getPartitions(table, options.tableOptions());
    }

    /**
     * Reads one part; its {@link TableRead#end()} is not defined.
     *
     * @param table one of {@link LakeflowConnect#listTables()}
     * @param partition one of {@link #getPartitions}, asked for with the same options
     * @param options table options, the columns that are wanted, and how many rows at most
     * @return its rows, to be closed by the caller
     */
    TableRead readPartition(String table, Partition partition, ReadOptions options);
}
