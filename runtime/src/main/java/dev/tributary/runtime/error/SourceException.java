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

    /** The source answered with that status. */
    public static SourceException answered(String message, int status) {
        return new SourceException(message, status, null);
    }

    /** The source gave no complete answer. */
    public static SourceException unanswered(String message, @Nullable Throwable cause) {
        return new SourceException(message, 0, cause);
    }

    /** The HTTP status; empty where the source gave no complete answer. */
    public OptionalInt status() {
        return status == 0 ? OptionalInt.empty() : OptionalInt.of(status);
    }
}
