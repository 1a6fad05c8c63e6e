package dev.tributary.runtime.connector;

/**
 * Where a read ended, and so where the next one starts. To everyone but the connector that gave it, it is only a text to
 * keep.
 *
 * @param json a JSON object on one line
 */
public record Offset(String json) {

    /** Before everything. */
    public static final Offset START = new Offset("{}");
}
