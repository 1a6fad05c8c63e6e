package dev.tributary.pipeline.spec;

/** How changes become rows of the target, by the names of the public pipeline spec. */
public enum ScdType {
    /** One row a key, the newest. */
    SCD_TYPE_1,
    /** Every row that is read becomes a row. */
    APPEND_ONLY
}
