package dev.tributary.pipeline;

import dev.tributary.pipeline.spec.TableSpec;
import dev.tributary.runtime.environment.RunListener;

/** Tells a listener of tables that run side by side, one thing at a time. */
record SerialListener(PipelineListener listener) implements PipelineListener {

    @Override
    public synchronized void started(TableSpec table, int number, int count) {
        listener.started(table, number, count);
    }

    @Override
    public synchronized RunListener reading(TableSpec table) {
        return listener.reading(table);
    }

    @Override
    public synchronized void batchWritten(TableSpec table, long rows) {
        listener.batchWritten(table, rows);
    }

    @Override
    public synchronized void finished(TableRun run) {
        listener.finished(run);
    }
}
