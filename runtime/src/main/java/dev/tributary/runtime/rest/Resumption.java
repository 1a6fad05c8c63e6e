package dev.tributary.runtime.rest;

import java.util.Optional;
import org.apache.spark.sql.catalyst.InternalRow;

/** Decides, between two pages, whether to follow the pagination or to ask anew from where the rows have got to. */
interface Resumption {

    /** Always follows the pagination. */
    Resumption NONE = new Resumption() {};

    /** Whether a row has been handed out before the pages were asked for anew. */
    default boolean isRepeated(InternalRow row) {
        return false;
    }

    /** Rows come once more from an earlier one on. */
    default void repeat() {}

    /**
     * The bounds with which to ask for a first page anew.
     *
     * @param asked the bounds of the page that was read
     * @return empty to follow the pagination
     */
    default Optional<CursorBounds> after(CursorBounds asked) {
        return Optional.empty();
    }
}
