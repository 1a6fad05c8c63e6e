package dev.tributary.runtime.records;

import java.io.IOException;

/** A body that is not one JSON value; the message can quote it. */
public final class NotJsonException extends IOException {
    private static final long serialVersionUID = 1;

    NotJsonException(String message) {
        super(message);
    }
}
