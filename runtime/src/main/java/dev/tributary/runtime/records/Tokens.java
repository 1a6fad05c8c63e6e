package dev.tributary.runtime.records;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/** JSON tokens in words. */
final class Tokens {

    static String described(@Nullable JsonToken token) {
        return token == null
                ? "nothing"
                : switch (token) {
                    case START_ARRAY -> "an array";
                    case START_OBJECT -> "an object";
                    case VALUE_STRING -> "a text";
                    case VALUE_NULL -> "null";
                    case VALUE_TRUE, VALUE_FALSE -> "a boolean";
                    default -> "a number";
                };
    }

    private Tokens() {}
}
