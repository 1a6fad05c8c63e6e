package dev.tributary.model.value;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Builds a value from tokens as they pass, for whoever lets somebody else drive the parser. */
public final class JsonBuilder {
    private final Deque<Level> levels = new ArrayDeque<>();
    private @Nullable JsonValue value;

    /** An object or an array that is not complete. */
    private sealed interface Level {
        void add(JsonValue value);

        JsonValue complete();
    }

    private static final class ObjectLevel implements Level {
        private final Map<String, JsonValue> members = new LinkedHashMap<>();
        private String name = "";

        @Override
        public void add(JsonValue value) {
            members.put(name, value);
        }

        @Override
        public JsonValue complete() {
            return new JsonValue.Members(members);
        }
    }

    private record ArrayLevel(List<JsonValue> elements) implements Level {
        @Override
        public void add(JsonValue value) {
            elements.add(value);
        }

        @Override
        public JsonValue complete() {
            return new JsonValue.Array(elements);
        }
    }

    /** Takes the token at which a parser stands. */
    public void accept(JsonParser json) {
        JsonToken token = json.currentToken();
        switch (token) {
            case START_OBJECT -> levels.push(new ObjectLevel());
            case START_ARRAY -> levels.push(new ArrayLevel(new ArrayList<>()));
            case PROPERTY_NAME -> {
                if (levels.peek() instanceof ObjectLevel object) {
                    object.name = json.currentName();
                }
            }
            case END_OBJECT, END_ARRAY -> add(levels.pop().complete());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> add(new JsonValue.Numeral(json.getString()));
            case VALUE_TRUE, VALUE_FALSE -> add(new JsonValue.Bool(token == JsonToken.VALUE_TRUE));
            case VALUE_NULL -> add(new JsonValue.Null());
            default -> add(new JsonValue.Text(json.getString()));
        }
    }

    private void add(JsonValue complete) {
        Level around = levels.peek();
        if (around == null) {
            value = complete;
        } else {
            around.add(complete);
        }
    }

    /** Whether an object or an array is not complete. */
    public boolean isOpen() {
        return !levels.isEmpty();
    }

    /** The value, once it is complete. */
    public JsonValue value() {
        if (value == null) {
            throw new IllegalStateException("The value is not complete");
        }
        return value;
    }
}
