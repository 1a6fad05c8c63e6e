package dev.tributary.runtime.decode;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/** Decodes a single value: an element of an array, a value of a map. */
@FunctionalInterface
public interface ElementDecoder {

    /**
     * The value in Spark's internal form, null for JSON's {@code null}.
     *
     * @param json at the value's first token; left at its last
     * @throws DecodeException if the value is not of the expected type
     */
    @Nullable
    Object decode(JsonParser json);
}
