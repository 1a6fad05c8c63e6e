package dev.tributary.annotations;

/** How a table's rows become the rows of its target. */
public enum Ingestion {
    /** {@link #CDC} for a table with a cursor, {@link #SNAPSHOT} for one without. */
    DERIVED,
    /** Every read is the complete table; what is missing from it is deleted from the target. */
    SNAPSHOT,
    /** Rows that changed since the last run replace those with the same key. */
    CDC,
    /** Rows never change once written; each is added once. */
    APPEND
}
