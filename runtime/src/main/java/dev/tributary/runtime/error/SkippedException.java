package dev.tributary.runtime.error;

/**
 * A response that the descriptor declares to say nothing, of something that is not there. Where the first response of a
 * read does, the read ends as if nothing had happened; anywhere else this is an error.
 */
public final class SkippedException extends ConnectorException {
    private static final long serialVersionUID = 1;

    /** An error with this message. */
    public SkippedException(String message) {
        super(message);
    }
}
