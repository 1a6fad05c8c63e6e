package dev.tributary.runtime.payload;

import java.io.IOException;

/** A body that is not of the declared form; the message says what is wrong, and can quote the body. */
public final class MalformedPayloadException extends IOException {
    private static final long serialVersionUID = 1;

    MalformedPayloadException(String message) {
        super(message);
    }
}
