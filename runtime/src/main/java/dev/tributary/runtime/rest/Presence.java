package dev.tributary.runtime.rest;

/** Which rows a read wants of a source that sends deleted ones among the others. */
enum Presence {
    /** Those that are there. */
    PRESENT,
    /** Those that were deleted. */
    DELETED,
    /** All, told apart by the column {@link dev.tributary.runtime.connector.ReadOptions#DELETED}. */
    EITHER
}
