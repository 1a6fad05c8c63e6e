package dev.tributary.runtime.error;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** A request that failed for good: the source refused it, kept failing, or could not be reached. */
public final class SourceException extends ConnectorException {
    private static final long serialVersionUID = 1;

    private final int status;

    private SourceException(String message, int status, @Nullable Throwable cause) {
        super(message, cause);
        this.status = status;
    }

    /**
     * {@return the error of a source that answered with that status}
     *
     * @param message what is wrong, where, and what to do, without secrets
     * @param status the HTTP status
     */
    public static SourceException answered(String message, int status) {
        return new SourceException(message, status, null);
    }

    /**
     * {@return the error of a source that gave no complete answer}
     *
     * @param message what is wrong, where, and what to do, without secrets
     * @param cause what went wrong below HTTP; null for nothing that an exception tells of
     */
    public static SourceException unanswered(String message, @Nullable Throwable cause) {
        return new SourceException(message, 0, cause);
    }

    /** {@return the HTTP status; empty where the source gave no complete answer} */
    public OptionalInt status() {
        return status == 0 ? OptionalInt.empty() : OptionalInt.of(status);
    }
}
