package dev.tributary.runtime.http;

import java.io.IOException;

/** The body of a success announces an error, which the transport deals with. */
public final class AnnouncedErrorException extends IOException {
    private static final long serialVersionUID = 1;

    private final transient AnnouncedError error;

    AnnouncedErrorException(AnnouncedError error) {
        super(error.said().isEmpty() ? "the response announces an error" : error.said());
        this.error = error;
    }

    AnnouncedError error() {
        return error;
    }
}
