package dev.tributary.runtime.error;

import org.jspecify.annotations.Nullable;

/** A read that cannot go on; the message is written for the user and holds no secret. */
public class ConnectorException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /**
     * @param message what is wrong, where, and what to do, without secrets
     * @param cause what happened below, null where nothing else did
     */
    public ConnectorException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /**
     * An error without a cause below.
     *
     * @param message what is wrong, where, and what to do, without secrets
     */
    public ConnectorException(String message) {
        this(message, null);
    }
}
