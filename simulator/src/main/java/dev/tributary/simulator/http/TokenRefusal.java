package dev.tributary.simulator.http;

/** A token that is not issued (RFC 6749, section 5.2). */
final class TokenRefusal extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final int status;
    private final String error;

    TokenRefusal(int status, String error, String description) {
        super(description, null, false, false);
        this.status = status;
        this.error = error;
    }

    int status() {
        return status;
    }

    String error() {
        return error;
    }
}
