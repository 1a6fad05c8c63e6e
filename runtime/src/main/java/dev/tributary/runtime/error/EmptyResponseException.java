package dev.tributary.runtime.error;

import java.time.Instant;
import java.util.Optional;

/**
 * A response that the descriptor declares to have no rows. Of the first page of what is asked for that is an answer;
 * anywhere else this is an error.
 */
public final class EmptyResponseException extends ConnectorException {
    private static final long serialVersionUID = 1;
    private final transient Optional<Instant> date;

    /**
     * An error with this message.
     *
     * @param message what is wrong, where, and what to do, without secrets
     * @param date the source's time when it answered
     */
    public EmptyResponseException(String message, Optional<Instant> date) {
        super(message);
        this.date = date;
    }

    /** {@return the source's time when it answered} */
    public Optional<Instant> date() {
        return date;
    }
}
