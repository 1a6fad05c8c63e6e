package dev.tributary.connection.scope;

/** What a workspace refused, or could not be asked; the message says what to do and holds no secret. */
public final class SecretScopeException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public SecretScopeException(String message) {
        super(message);
    }

    public SecretScopeException(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
