package dev.tributary.pipeline.spec;

/** How changes become rows of the target, by the names of the public pipeline spec. */
public enum ScdType {
    /** One row a key, the newest. */
    SCD_TYPE_1,
    /** One row for each time that a row was different, with when that began and ended. */
    SCD_TYPE_2,
    /** Every row that is read becomes a row. */
    APPEND_ONLY
}
