package dev.tributary.pipeline;

import dev.tributary.pipeline.spec.TableSpec;

/** Watches a pipeline; called on the thread that runs it, so quickly done. */
public interface PipelineListener {

    /** A listener that takes no notice. */
    PipelineListener NONE = new PipelineListener() {};

    /**
     * A table's turn has come.
     *
     * @param number the table's number in the pipeline, from 1
     * @param count how many tables the pipeline has
     */
    default void started(TableSpec table, int number, int count) {}

    /** A batch of a table is in its target. */
    default void batchWritten(TableSpec table, long rows) {}

    /** A table is done, well or not. */
    default void finished(TableRun run) {}
}
