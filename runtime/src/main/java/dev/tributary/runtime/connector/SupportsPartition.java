package dev.tributary.runtime.connector;

import java.util.List;
import java.util.Map;

/** A connector some of whose tables can be read in parts, side by side and in other JVMs. */
public interface SupportsPartition extends LakeflowConnect {

    /** Whether a table is read in parts. */
    boolean isPartitioned(String table);

    /** The parts of a whole read, disjoint and complete; calls the source at most for its time, or for parents' rows. */
    List<Partition> getPartitions(String table, Map<String, String> tableOptions);

    /** The parts of a whole read of the rows that are wanted; those of all rows at most. */
    default List<Partition> getPartitions(String table, ReadOptions options) {
        return getPartitions(table, options.tableOptions());
    }

    /** Reads one part; its {@link TableRead#end()} is not defined. */
    TableRead readPartition(String table, Partition partition, ReadOptions options);
}
