package dev.tributary.runtime.job;

import dev.tributary.runtime.error.ConnectorException;

/** A job, or its file, that the source no longer has, or no longer gives; another job can be asked for. */
public final class ExpiredJobException extends ConnectorException {
    private static final long serialVersionUID = 1;

    /** An error with this message. */
    public ExpiredJobException(String message, Throwable cause) {
        super(message, cause);
    }
}
