package dev.tributary.runtime.error;

/** A response that is not what the descriptor says: not JSON, or without the rows. */
public final class ResponseException extends ConnectorException {
    private static final long serialVersionUID = 1;

    /**
     * An error with this message.
     *
     * @param message what is wrong, where, and what to do, without secrets
     */
    public ResponseException(String message) {
        super(message);
    }
}
