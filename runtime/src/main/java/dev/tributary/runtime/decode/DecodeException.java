package dev.tributary.runtime.decode;

import dev.tributary.runtime.error.ConnectorException;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** A response whose values do not fit the table's columns; the message says where in the response. */
public final class DecodeException extends ConnectorException {
    private static final long serialVersionUID = 1;
    private static final int EXCERPT = 80;
    private static final int LONGEST_PATH = 500;

    private DecodeException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** The same error, said with where it happened; without its cause, which may quote the response. */
    public DecodeException at(UnaryOperator<String> inContext) {
        return new DecodeException(inContext.apply(getMessage()), null);
    }

    /** A column that is never null has no value. */
    static DecodeException missing(JsonParser json, String column) {
        return new DecodeException(
                "Column `" + column + "` is never null, but the row at " + path(json) + " has no value for it.", null);
    }

    /** A column that is never null has no value in the object around the rows. */
    static DecodeException missingAround(String column) {
        return new DecodeException(
                "Column `" + column + "` is never null, but the object around the rows has no value for it.", null);
    }

    /** The value is not what its column holds. */
    static DecodeException unexpected(JsonParser json, String expected) {
        return unexpected(json, expected, null);
    }

    /** The value is not what its column holds, as the cause found out. */
    static DecodeException unexpected(JsonParser json, String expected, @Nullable Throwable cause) {
        return new DecodeException(
                "Expected " + expected + " at " + path(json) + " of the response, found " + excerpt(json) + ".", cause);
    }

    private static String path(JsonParser json) {
        String pointer = BufferedJson.path(json);
        return pointer.isEmpty() ? "the root" : bounded(pointer, LONGEST_PATH);
    }

    private static String excerpt(JsonParser json) {
        JsonToken token = json.currentToken();
        if (token == null) {
            return "nothing";
        }
        return switch (token) {
            case START_OBJECT, END_OBJECT -> "an object";
            case START_ARRAY, END_ARRAY -> "an array";
            case VALUE_STRING -> "the text \"" + bounded(json.getString(), EXCERPT) + "\"";
            default -> bounded(json.getString(), EXCERPT);
        };
    }

    private static String bounded(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most) + "...";
    }
}
