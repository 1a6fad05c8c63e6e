package dev.tributary.importer.json;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A value of a JSON or YAML document. What is asked of a value of another kind, or of one that is not there, is empty:
 * documents are written by people, and one odd corner should not cost the rest.
 */
public final class Node {
    /** A value that is not there. */
    public static final Node ABSENT = new Node(null);

    private final @Nullable Object value;

    /** A value: a map by texts, a list, a text, a number, a boolean, or null. */
    Node(@Nullable Object value) {
        this.value = value;
    }

    /** Whether it is there and is not null. */
    public boolean isPresent() {
        return value != null;
    }

    /** Whether it is an object. */
    public boolean isObject() {
        return value instanceof Map;
    }

    /** Whether it is an array. */
    public boolean isArray() {
        return value instanceof List;
    }

    /** The member of an object. */
    public Node get(String name) {
        return value instanceof Map<?, ?> map ? new Node(map.get(name)) : ABSENT;
    }

    /** The member of a member. */
    public Node get(String name, String inner) {
        return get(name).get(inner);
    }

    /** Whether an object has the member, were it null. */
    public boolean has(String name) {
        return value instanceof Map<?, ?> map && map.containsKey(name);
    }

    /** The names of an object's members, in the order of the document. */
    public List<String> names() {
        return value instanceof Map<?, ?> map
                ? map.keySet().stream().map(String::valueOf).toList()
                : List.of();
    }

    /** The elements of an array. */
    public List<Node> elements() {
        return value instanceof List<?> list ? list.stream().map(Node::new).toList() : List.of();
    }

    /** The text; a number and a boolean as their texts. */
    public Optional<String> text() {
        return value instanceof String || value instanceof Number || value instanceof Boolean
                ? Optional.of(value.toString())
                : Optional.empty();
    }

    /** The text, or an empty one. */
    public String textOrEmpty() {
        return text().orElse("");
    }

    /** The texts of an array's elements. */
    public List<String> texts() {
        return elements().stream().flatMap(each -> each.text().stream()).toList();
    }

    /** A whole number that a {@code long} holds. */
    public OptionalLong whole() {
        return value instanceof Number number && number.doubleValue() == number.longValue()
                ? OptionalLong.of(number.longValue())
                : OptionalLong.empty();
    }

    /** Whether it is true. */
    public boolean isTrue() {
        return Boolean.TRUE.equals(value);
    }

    /** Whether it is false. */
    public boolean isFalse() {
        return Boolean.FALSE.equals(value);
    }

    /** Whether it is a text. */
    public boolean isText() {
        return value instanceof String;
    }

    /** Whether it is a number. */
    public boolean isNumber() {
        return value instanceof Number;
    }

    /** Whether it is a boolean. */
    public boolean isBoolean() {
        return value instanceof Boolean;
    }

    @Override
    public String toString() {
        return String.valueOf(value);
    }
}
