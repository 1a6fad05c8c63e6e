package dev.tributary.runtime.records;

import dev.tributary.model.value.JsonValue;
import dev.tributary.runtime.error.ResponseException;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JsonParser;

/** The values of a response that are wanted besides its rows: what leads on, what announces an error. */
final class OtherValues {
    /** What stands for an array or an object that holds something. */
    private static final String STRUCTURE = "{...}";

    /** What is sent back to the source, or looked at, is small. */
    private static final long MOST_OF_VALUE = 1 << 20;

    private final Map<String, JsonValue> values = new LinkedHashMap<>();
    private final Map<String, String> texts = new LinkedHashMap<>();

    /** The texts and numbers by JSON Pointer; of what holds something, that it does. */
    Map<String, String> texts() {
        return texts;
    }

    /** The values by JSON Pointer. */
    Map<String, JsonValue> values() {
        return values;
    }

    /** There is something in the array or object at a place. */
    void holds(Place place) {
        place.texts.forEach(pointer -> texts.put(pointer, STRUCTURE));
    }

    /**
     * Reads the value at a place.
     *
     * @param json at its first token; left at its last
     * @throws ResponseException if it is too large to be kept
     */
    void read(JsonParser json, Place place) {
        JsonValue value = JsonValue.read(json, MOST_OF_VALUE)
                .orElseThrow(() -> new ResponseException("the value at `" + String.join("`, `", place.texts)
                        + "` of the response, which is kept whole, is larger than " + MOST_OF_VALUE
                        + " characters; it goes on at "
                        + json.streamReadContext().pathAsPointer()));
        place.texts.forEach(pointer -> note(pointer, value));
    }

    private void note(String pointer, JsonValue value) {
        if (pointer.contains("/[") && values.containsKey(pointer)) {
            // The first of the elements that a member chooses.
            return;
        }
        values.put(pointer, value);
        boolean empty = value instanceof JsonValue.Null
                || (value instanceof JsonValue.Array array && array.elements().isEmpty())
                || (value instanceof JsonValue.Members object
                        && object.members().isEmpty());
        if (!empty) {
            texts.put(pointer, value.scalar().orElse(STRUCTURE));
        }
    }
}
