package dev.tributary.runtime.error;

import java.time.Instant;
import java.util.Optional;

/**
 * A response that the descriptor declares to say nothing, of something that is not there. Where the first response of a
 * read does, the read ends as if nothing had happened; anywhere else this is an error.
 */
public final class SkippedException extends ConnectorException {
    private static final long serialVersionUID = 1;

    private final transient Optional<Instant> date;

    /**
     * An error with this message.
     *
     * @param message what is wrong, where, and what to do, without secrets
     * @param date the source's time when it answered, empty if it did not tell
     */
    public SkippedException(String message, Optional<Instant> date) {
        super(message);
        this.date = date;
    }

    /** {@return the source's time when it answered, empty if it did not tell} */
    public Optional<Instant> date() {
        return date;
    }
}
