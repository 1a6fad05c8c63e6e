package dev.tributary.cli.terminal;

/** A mistake of the user's; the message says what to do and holds no secret. */
public final class UserError extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int exitCode;

    private UserError(String message, int exitCode) {
        super(message);
        this.exitCode = exitCode;
    }

    /** What was asked for cannot be done. */
    public static UserError failure(String message) {
        return new UserError(message, 1);
    }

    /** The command line does not say what to do. */
    public static UserError usage(String message) {
        return new UserError(message, 2);
    }

    /** The process's exit code. */
    public int exitCode() {
        return exitCode;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
