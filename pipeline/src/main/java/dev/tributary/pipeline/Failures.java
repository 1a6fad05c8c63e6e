package dev.tributary.pipeline;

import dev.tributary.pipeline.error.PipelineException;
import dev.tributary.runtime.error.ConnectorException;

/** Finds what to tell a user within what Spark throws. */
final class Failures {

    /** The message that was written for the user, or else that of the first cause. */
    static String message(Throwable failure) {
        Throwable cause = failure;
        while (true) {
            if (cause instanceof ConnectorException || cause instanceof PipelineException) {
                return String.valueOf(cause.getMessage());
            }
            Throwable next = cause.getCause();
            if (next == null || next == cause) {
                return cause.getClass().getSimpleName() + ": " + cause.getMessage();
            }
            cause = next;
        }
    }

    private Failures() {}
}
