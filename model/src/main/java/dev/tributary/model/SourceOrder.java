package dev.tributary.model;

/** The order in which a source returns rows. */
public enum SourceOrder {
    NONE,
    ASCENDING,
    DESCENDING
}
