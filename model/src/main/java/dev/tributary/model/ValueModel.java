package dev.tributary.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where a parameter's value comes from. */
public sealed interface ValueModel {

    /** A table option, by its name. */
    record Option(String option) implements ValueModel {}

    /**
     * The names of the table's discovered columns.
     *
     * @param join what stands between two names
     */
    record DiscoveredColumns(String join) implements ValueModel {}

    /**
     * The start of the read.
     *
     * @param format how it is written
     * @param initial where the first run starts, null to leave the parameter out
     * @param exclusive whether the source returns only what is strictly after it
     */
    record CursorStart(TimeFormat format, @Nullable Instant initial, boolean exclusive) implements ValueModel {}

    /**
     * The end of the read.
     *
     * @param format how it is written
     * @param exclusive whether the source returns only what is strictly before it
     */
    record CursorEnd(TimeFormat format, boolean exclusive) implements ValueModel {}
}
