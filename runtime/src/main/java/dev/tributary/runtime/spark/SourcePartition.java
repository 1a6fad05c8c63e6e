package dev.tributary.runtime.spark;

import dev.tributary.runtime.connector.Partition;
import org.apache.spark.sql.connector.read.InputPartition;

/** What one task reads from the source. */
sealed interface SourcePartition extends InputPartition {

    /** The whole table. */
    record Whole() implements SourcePartition {}

    /** A part that the connector has planned. */
    record Part(Partition partition) implements SourcePartition {}
}
