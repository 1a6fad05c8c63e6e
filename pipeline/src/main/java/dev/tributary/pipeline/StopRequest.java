package dev.tributary.pipeline;

import dev.tributary.pipeline.error.PipelineException;
import java.util.concurrent.CancellationException;

/** Whether a run is to end before its tables are done. */
final class StopRequest {
    private volatile boolean asked;

    void ask() {
        asked = true;
    }

    /** @throws CancellationException if the run is to end */
    void check() {
        if (asked) {
            throw new CancellationException("stopped");
        }
    }

    /** What a table's run failed with: the request, where there was one, whatever that broke. Ends the interrupt. */
    Throwable reason(Exception failure) {
        if (!asked) {
            return failure;
        }
        Thread.interrupted();
        return new PipelineException(
                "The run was stopped before this table was done. Its target has whole batches; the next run goes on after them.",
                failure);
    }
}
