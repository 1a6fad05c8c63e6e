package dev.tributary.model.value;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** A JSON value. Numbers keep the digits that they were written with. */
public sealed interface JsonValue {
    /** An empty element needs memory too. */
    int LEAST_OF_TOKEN = 16;

    /** A string. */
    record Text(String text) implements JsonValue {}

    /** A number, as it is written. */
    record Numeral(String literal) implements JsonValue {}

    /** {@code true} or {@code false}. */
    record Bool(boolean value) implements JsonValue {}

    /** {@code null}. */
    record Null() implements JsonValue {}

    /** An array. */
    record Array(List<JsonValue> elements) implements JsonValue {
        public Array {
            elements = List.copyOf(elements);
        }
    }

    /** An object; its members keep their order. */
    record Members(Map<String, JsonValue> members) implements JsonValue {
        public Members {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }
    }

    /** A string. */
    static JsonValue of(String text) {
        return new Text(text);
    }

    /** A whole number. */
    static JsonValue of(long number) {
        return new Numeral(Long.toString(number));
    }

    /**
     * Reads a text that is one JSON value.
     *
     * @throws IllegalArgumentException if it is none; the message says where, by line and column
     */
    static JsonValue parse(String text) {
        try (JsonParser json = new JsonFactory().createParser(ObjectReadContext.empty(), text)) {
            if (json.nextToken() == null) {
                throw new IllegalArgumentException("there is nothing");
            }
            JsonValue value = read(json, Long.MAX_VALUE).orElseThrow();
            if (json.nextToken() != null) {
                throw new IllegalArgumentException(where(json.currentTokenLocation()) + ": more follows the value");
            }
            return value;
        } catch (JacksonException e) {
            throw new IllegalArgumentException(where(e.getLocation()) + ": " + e.getOriginalMessage(), e);
        }
    }

    private static String where(TokenStreamLocation location) {
        return "line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    /**
     * Reads a value out of a stream of tokens, whose size is not ours to say.
     *
     * @param json at the value's first token; left at its last, or where the value became too large
     * @param most how many characters it may have, each token counting for {@value #LEAST_OF_TOKEN} at least
     * @return empty if it is larger
     */
    static Optional<JsonValue> read(JsonParser json, long most) {
        JsonBuilder builder = new JsonBuilder();
        long left = most - length(json);
        while (left >= 0) {
            builder.accept(json);
            if (!builder.isOpen()) {
                return Optional.of(builder.value());
            }
            json.nextToken();
            left -= length(json);
        }
        return Optional.empty();
    }

    private static int length(JsonParser json) {
        return Math.max(LEAST_OF_TOKEN, json.getStringLength());
    }

    /** The value at a place; empty where there is none. */
    default Optional<JsonValue> at(JsonPlace place) {
        Optional<JsonValue> value = Optional.of(this);
        for (String step : place.steps()) {
            value = value.flatMap(holder -> holder.child(step));
        }
        return value;
    }

    private Optional<JsonValue> child(String step) {
        if (this instanceof Members object) {
            return Optional.ofNullable(object.members().get(step));
        }
        return this instanceof Array array
                        && JsonPlace.isIndex(step)
                        && index(step) < array.elements().size()
                ? Optional.of(array.elements().get(index(step)))
                : Optional.empty();
    }

    private static int index(String step) {
        return step.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(step);
    }

    /**
     * The same with another value at a place. Objects on the way there are made where they are missing; so are arrays,
     * where the step below is a number. An array grows by one element at a time.
     *
     * @throws IllegalArgumentException if the place leads through a text, a number or a boolean, or beyond an array's end
     */
    default JsonValue with(JsonPlace place, JsonValue value) {
        return put(this, place, 0, value);
    }

    private static JsonValue put(JsonValue holder, JsonPlace place, int depth, JsonValue value) {
        if (depth == place.steps().size()) {
            return value;
        }
        String step = place.steps().get(depth);
        if (holder instanceof Members object) {
            Map<String, JsonValue> members = new LinkedHashMap<>(object.members());
            JsonValue below = members.getOrDefault(step, new Null());
            members.put(step, put(below, place, depth + 1, value));
            return new Members(members);
        }
        if (holder instanceof Array array) {
            return new Array(elements(array, place, depth, value));
        }
        if (holder instanceof Null) {
            return put(JsonPlace.isIndex(step) ? new Array(List.of()) : new Members(Map.of()), place, depth, value);
        }
        throw new IllegalArgumentException(
                "`" + place.head(depth) + "` is " + holder.described() + ", which has no `" + step + "` in it");
    }

    private static List<JsonValue> elements(Array array, JsonPlace place, int depth, JsonValue value) {
        String step = place.steps().get(depth);
        int size = array.elements().size();
        if (!JsonPlace.isIndex(step) || index(step) > size) {
            throw new IllegalArgumentException(
                    "`" + place.head(depth) + "` is an array of " + size + ", which has no `" + step + "` in it");
        }
        List<JsonValue> elements = new ArrayList<>(array.elements());
        int index = index(step);
        if (index == size) {
            elements.add(new Null());
        }
        elements.set(index, put(elements.get(index), place, depth + 1, value));
        return elements;
    }

    /** A string's text, a number's digits, {@code true} or {@code false}; empty for anything else. */
    default Optional<String> scalar() {
        if (this instanceof Text text) {
            return Optional.of(text.text());
        }
        if (this instanceof Numeral number) {
            return Optional.of(number.literal());
        }
        return this instanceof Bool bool ? Optional.of(Boolean.toString(bool.value())) : Optional.empty();
    }

    /** What it is, with its article. */
    default String described() {
        if (this instanceof Text) {
            return "a text";
        } else if (this instanceof Numeral) {
            return "a number";
        } else if (this instanceof Bool) {
            return "a boolean";
        } else if (this instanceof Array) {
            return "an array";
        }
        return this instanceof Members ? "an object" : "null";
    }

    /** The JSON text, without spaces. */
    default String toJson() {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
            write(json, this);
        }
        return out.toString();
    }

    private static void write(JsonGenerator json, JsonValue value) {
        if (value instanceof Text text) {
            json.writeString(text.text());
        } else if (value instanceof Numeral number) {
            json.writeNumber(number.literal());
        } else if (value instanceof Bool bool) {
            json.writeBoolean(bool.value());
        } else if (value instanceof Array array) {
            json.writeStartArray();
            array.elements().forEach(element -> write(json, element));
            json.writeEndArray();
        } else if (value instanceof Members object) {
            json.writeStartObject();
            object.members().forEach((name, member) -> {
                json.writeName(name);
                write(json, member);
            });
            json.writeEndObject();
        } else {
            json.writeNull();
        }
    }
}
