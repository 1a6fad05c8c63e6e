package dev.tributary.runtime.error;

/** Credentials that the source refused; found by one request, never repeated. */
public final class AuthenticationException extends ConnectorException {
    private static final long serialVersionUID = 1;

    /**
     * An error with this message.
     *
     * @param message what is wrong, where, and what to do, without secrets
     */
    public AuthenticationException(String message) {
        super(message);
    }
}
