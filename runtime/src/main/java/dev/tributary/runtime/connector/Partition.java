package dev.tributary.runtime.connector;

import java.io.Serializable;

/**
 * A part of a read, to be handed to {@link SupportsPartition#readPartition}, here or in another JVM.
 *
 * @param json a JSON object on one line
 */
public record Partition(String json) implements Serializable {}
