package dev.tributary.pipeline;

import dev.tributary.pipeline.spec.TableSpec;
import dev.tributary.runtime.environment.RunListener;

/**
 * Watches a pipeline; called on the threads that run its tables, one call at a time, so quickly done. Tables that run side by
 * side begin in the order of the spec; what happens to them after that is told as it happens.
 */
public interface PipelineListener {

    /** A listener that takes no notice. */
    PipelineListener NONE = new PipelineListener() {};

    /**
     * A table's turn has come.
     *
     * @param table the table, as the spec has it
     * @param number the table's number in the pipeline, from 1
     * @param count how many tables the pipeline has
     */
    default void started(TableSpec table, int number, int count) {}

    /**
     * Gives what watches a table being read, on the threads that do so; of tasks, those in this JVM. Asked once for a
     * table's run.
     *
     * @param table the table, as the spec has it
     * @return the listener; {@link RunListener#NONE} for nobody
     */
    default RunListener reading(TableSpec table) {
        return RunListener.NONE;
    }

    /**
     * A batch of a table is in its target.
     *
     * @param table the table, as the spec has it
     * @param rows how many rows the batch had
     */
    default void batchWritten(TableSpec table, long rows) {}

    /**
     * A table is done, well or not.
     *
     * @param run what became of it
     */
    default void finished(TableRun run) {}
}
