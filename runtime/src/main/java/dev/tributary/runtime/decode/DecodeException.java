package dev.tributary.runtime.decode;

import dev.tributary.runtime.error.ConnectorException;
import tools.jackson.core.JsonParser;

/** A response whose values do not fit the table's columns; the message says where in the response. */
public final class DecodeException extends ConnectorException {
    private static final long serialVersionUID = 1;

    private DecodeException(String message) {
        super(message);
    }

    /** A column that is never null has no value. */
    static DecodeException missing(JsonParser json, String column) {
        return new DecodeException("Column `" + column + "` is never null, but the row at "
                + json.streamReadContext().pathAsPointer() + " has no value for it.");
    }
}
