package dev.tributary.cli.databricks;

import java.util.List;

/** How landed rows become rows of the target. */
sealed interface Target {

    /** Each is a row. */
    record Appended() implements Target {}

    /** The landing table is what the source has now, and so is the target. */
    record Copied() implements Target {}

    /**
     * The newest of a key counts, or each version.
     *
     * @param keys the columns that identify a row, none within a struct
     * @param sequence the column that orders the changes of a row, {@code a.b} for one within a struct
     * @param history whether each version stays
     */
    record Merged(List<String> keys, String sequence, boolean history) implements Target {
        public Merged {
            keys = List.copyOf(keys);
        }
    }

    /**
     * Each snapshot is compared with the last, and each version of a row stays.
     *
     * @param keys the columns that identify a row, none within a struct
     */
    record Compared(List<String> keys) implements Target {
        public Compared {
            keys = List.copyOf(keys);
        }
    }
}
