package dev.tributary.runtime.connector;

import java.util.List;
import java.util.Map;

/** A connector some of whose incremental tables can be planned before they are read. */
public interface SupportsPartitionedStream extends SupportsPartition {

    /**
     * {@return whether a table's reads between two offsets are planned so; another's parts are those of a whole read
     * only}
     *
     * @param table one of {@link LakeflowConnect#listTables()}
     */
    default boolean isPlannedBeforeRead(String table) {
        return isPartitioned(table);
    }

    /**
     * {@return where the next batch of this run ends, known before its rows are read; at least {@code start}, and just
     * that where the source has nothing after it} A batch of very many parts ends before the run does; the run is over
     * when the offset does not move.
     *
     * @param table one of {@link LakeflowConnect#listTables()}
     * @param start where the batch before ended, {@link Offset#START} for the first
     * @param tableOptions the table's options by name, without regard to case
     */
    Offset latestOffset(String table, Offset start, Map<String, String> tableOptions);

    /**
     * {@return the parts of (start, end], without calling the source; none when the two are equal}
     *
     * @param table one of {@link LakeflowConnect#listTables()}
     * @param start where the batch before ended, {@link Offset#START} for the first
     * @param end an offset that {@link #latestOffset} gave for that start
     * @param tableOptions the table's options by name, without regard to case
     */
    List<Partition> getPartitions(String table, Offset start, Offset end, Map<String, String> tableOptions);
}
