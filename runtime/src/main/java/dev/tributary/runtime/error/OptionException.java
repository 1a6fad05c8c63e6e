package dev.tributary.runtime.error;

/** A connection or table option that is missing, unknown or wrong; found before any request. */
public final class OptionException extends ConnectorException {
    private static final long serialVersionUID = 1;

    /**
     * An error with this message.
     *
     * @param message what is wrong, where, and what to do, without secrets
     */
    public OptionException(String message) {
        super(message);
    }
}
