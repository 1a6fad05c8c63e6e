package dev.tributary.runtime.connector;

import java.util.List;
import java.util.Map;

/** A connector some of whose incremental tables can be planned before they are read. */
public interface SupportsPartitionedStream extends SupportsPartition {

    /** Whether a table's reads between two offsets are planned so; another's parts are those of a whole read only. */
    default boolean isPlannedBeforeRead(String table) {
        return isPartitioned(table);
    }

    /**
     * Where the next batch of this run ends, known before its rows are read; at least {@code start}, and just that where the
     * source has nothing after it. A batch of very many parts ends before the run does; the run is over when the offset does not
     * move.
     */
    Offset latestOffset(String table, Offset start, Map<String, String> tableOptions);

    /** The parts of (start, end], without calling the source; none when the two are equal. */
    List<Partition> getPartitions(String table, Offset start, Offset end, Map<String, String> tableOptions);
}
