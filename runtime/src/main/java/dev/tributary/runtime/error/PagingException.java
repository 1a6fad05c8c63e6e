package dev.tributary.runtime.error;

/** Pages that do not follow one another as they must: they repeat, lead elsewhere, or miss rows. */
public final class PagingException extends ConnectorException {
    private static final long serialVersionUID = 1;

    /**
     * An error with this message.
     *
     * @param message what is wrong, where, and what to do, without secrets
     */
    public PagingException(String message) {
        super(message);
    }
}
