package dev.tributary.pipeline.error;

/** A table that cannot be brought to its target; the message is written for the user and holds no secret. */
public final class PipelineException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** An error without a cause below. */
    public PipelineException(String message) {
        super(message);
    }

    /** @param cause what happened below */
    public PipelineException(String message, Throwable cause) {
        super(message, cause);
    }
}
