package dev.tributary.runtime.environment;

/** Watches a run; called on the threads that do the work, so quickly done. */
public interface RunListener {

    /** A listener that takes no notice. */
    RunListener NONE = new RunListener() {};

    /** The steps of a run, in order, of which some tables have not all; a crash can fall between any two calls. */
    enum Phase {
        /** A page was fetched and decoded. */
        FETCH,
        /** A batch was brought to the spool, which is complete and has its final name. */
        SPOOL,
        /** Spark has logged the batch's offsets and is about to read it. */
        OFFSET_LOG,
        /** A snapshot misses rows of its target, and a second read has told which of them are gone. */
        CONFIRM,
        /** The deletes of a batch are kept beside its target, which has not the batch yet. */
        TOMBSTONES,
        /** The batch is about to be written to its target. */
        WRITE,
        /** The target has committed the batch; Spark has not logged that yet. */
        COMMIT
    }

    /**
     * A step of a table's run was reached.
     *
     * @param phase the step
     * @param source the source's name
     * @param table the table's name
     */
    default void reached(Phase phase, String source, String table) {}

    /**
     * An attempt of a request was made, be it the first or a repetition.
     *
     * @param source the source's name
     * @param table the table's name
     */
    default void requested(String source, String table) {}

    /**
     * A request is about to be repeated, since an attempt of it has failed.
     *
     * @param source the source's name
     * @param table the table's name
     */
    default void retrying(String source, String table) {}

    /**
     * A page was read: how many rows it delivered and how many bytes it had.
     *
     * @param source the source's name
     * @param table the table's name
     * @param rows how many rows
     * @param bytes how many bytes, unpacked from what HTTP packs
     */
    default void pageRead(String source, String table, long rows, long bytes) {}

    /**
     * The first of some pages that follow one another says how many rows they have in all.
     *
     * @param source the source's name
     * @param table the table's name
     * @param rows how many rows
     */
    default void counted(String source, String table, long rows) {}

    /**
     * Elements of a page that were null, so no rows, were passed over.
     *
     * @param source the source's name
     * @param table the table's name
     * @param count how many
     */
    default void nullsPassedOver(String source, String table, long count) {}

    /**
     * A request waits.
     *
     * @param source the source's name
     * @param table the table's name
     * @param wait why, and for how long
     */
    default void waiting(String source, String table, Wait wait) {}

    /**
     * Values that do not fit their columns were kept beside them.
     *
     * @param source the source's name
     * @param table the table's name
     * @param count how many
     */
    default void valuesRescued(String source, String table, long count) {}

    /**
     * Rows were left out, because a value of theirs does not fit its column.
     *
     * @param source the source's name
     * @param table the table's name
     * @param count how many
     */
    default void rowsDropped(String source, String table, long count) {}

    /**
     * Rows that differ from what is declared: all that a read has seen so far, so that it is told again with more.
     *
     * @param source the source's name
     * @param table the table's name
     * @param drift how they differ
     */
    default void drifted(String source, String table, TableDrift drift) {}

    /**
     * {@return a listener that tells both}
     *
     * @param other told after this one
     */
    default RunListener and(RunListener other) {
        return new BothListeners(this, other);
    }
}
