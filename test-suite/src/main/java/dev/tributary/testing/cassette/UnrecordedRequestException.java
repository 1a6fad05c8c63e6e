package dev.tributary.testing.cassette;

/** A connector asks for something that was not recorded; the message says what is nearest, how it differs, and what to do. */
public final class UnrecordedRequestException extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnrecordedRequestException(String message) {
        super(message);
    }
}
