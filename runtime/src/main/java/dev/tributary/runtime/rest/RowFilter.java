package dev.tributary.runtime.rest;

import org.apache.spark.sql.catalyst.InternalRow;

/** Tells of each row of some pages, in their order, whether it is wanted, and whether any that follows can be. */
@FunctionalInterface
interface RowFilter {
    /** Takes all rows. */
    RowFilter ALL = row -> Verdict.KEEP;

    /** What becomes of a row. */
    enum Verdict {
        KEEP,
        SKIP,
        /** Nobody wants this row, nor any that follows. */
        STOP
    }

    Verdict judge(InternalRow row);

    /** Rows come once more from an earlier one on. */
    default void repeat() {}
}
