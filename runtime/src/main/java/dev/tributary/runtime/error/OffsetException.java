package dev.tributary.runtime.error;

/** An offset or a partition that this release, or this table, cannot go on from. */
public final class OffsetException extends ConnectorException {
    private static final long serialVersionUID = 1;

    /**
     * An error with this message.
     *
     * @param message what is wrong, where, and what to do, without secrets
     */
    public OffsetException(String message) {
        super(message);
    }
}
