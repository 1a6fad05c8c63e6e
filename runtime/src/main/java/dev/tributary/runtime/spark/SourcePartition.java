package dev.tributary.runtime.spark;

import dev.tributary.runtime.connector.Partition;
import java.util.List;
import org.apache.spark.sql.connector.read.InputPartition;

/** What one task reads from the source. */
sealed interface SourcePartition extends InputPartition {

    /** The whole table. */
    record Whole() implements SourcePartition {}

    /**
     * A part that the connector has planned.
     *
     * @param sharers how many processes read parts of the same scan at once
     */
    record Part(Partition partition, int sharers) implements SourcePartition {}

    /** All parts of a scan. */
    static InputPartition[] parts(List<? extends Partition> planned) {
        int sharers = Sharers.of(planned.size());
        return planned.stream().map(part -> new Part(part, sharers)).toArray(InputPartition[]::new);
    }
}
