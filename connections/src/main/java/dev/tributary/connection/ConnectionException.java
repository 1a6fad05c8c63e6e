package dev.tributary.connection;

/** A connection that cannot be used as it is described; the message says what to do and holds no secret. */
public final class ConnectionException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final boolean isUsage;

    private ConnectionException(String message, boolean isUsage) {
        super(message);
        this.isUsage = isUsage;
    }

    /** What was described is wrong, or cannot be read. */
    static ConnectionException failure(String message) {
        return new ConnectionException(message, false);
    }

    /** What was given names nothing, or too little. */
    static ConnectionException usage(String message) {
        return new ConnectionException(message, true);
    }

    /** {@return whether what was given is wrong, rather than a file} */
    public boolean isUsage() {
        return isUsage;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
