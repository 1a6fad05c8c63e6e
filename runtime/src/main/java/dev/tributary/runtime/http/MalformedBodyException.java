package dev.tributary.runtime.http;

import java.io.IOException;

/** A body that is not of the promised form; the message says so for the user, and can quote the body. */
public final class MalformedBodyException extends IOException {
    private static final long serialVersionUID = 1;

    private final String said;

    /** An error with this message. */
    public MalformedBodyException(String said) {
        super(said);
        this.said = said;
    }

    /** The message. */
    public String said() {
        return said;
    }
}
