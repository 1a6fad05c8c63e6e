package dev.tributary.annotations;

/** The order in which a source returns the rows of an incremental table, by its cursor. */
public enum Order {
    /** No order is promised; a read counts only when it has been drained. */
    NONE,
    /** Oldest first, over all pages: reading stops at the first row past the end of the run. */
    ASCENDING,
    /**
     * Newest first, over all pages: reading stops at the first row that was delivered before, so that the source need
     * not filter.
     */
    DESCENDING
}
