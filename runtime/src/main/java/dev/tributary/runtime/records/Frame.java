package dev.tributary.runtime.records;

import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** An object or array that is being read, and what is wanted in it. */
final class Frame {
    final JsonParser json;
    final List<Place> places;
    final boolean object;
    private int index;

    /** @param json at its first token */
    Frame(JsonParser json, List<Place> places) {
        this.json = json;
        this.places = places;
        this.object = json.currentToken() == JsonToken.START_OBJECT;
    }

    /** The index of the next element, as a text. */
    String nextIndex() {
        return String.valueOf(index++);
    }
}
