package dev.tributary.runtime.decode;

/** What becomes of a row with a value that its column cannot hold. Spark's words. */
public enum ReadMode {
    /** The read fails, and says where the value is. */
    FAILFAST,
    /** The value is null, and stands in {@link Tolerance#RESCUED}. */
    PERMISSIVE,
    /** The row is left out, and counted. */
    DROPMALFORMED
}
