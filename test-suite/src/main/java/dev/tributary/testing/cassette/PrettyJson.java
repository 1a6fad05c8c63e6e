package dev.tributary.testing.cassette;

import dev.tributary.model.value.JsonValue;
import java.util.Iterator;
import java.util.Map;

/** JSON for people: what fits on a line stands on one, all else is indented. Ends without a line feed. */
final class PrettyJson {
    private static final int WIDTH = 120;

    static String of(JsonValue value) {
        StringBuilder out = new StringBuilder();
        write(value, "", 0, out);
        return out.toString();
    }

    private static void write(JsonValue value, String indent, int before, StringBuilder out) {
        if (!(value instanceof JsonValue.Members) && !(value instanceof JsonValue.Array)) {
            out.append(value.toJson());
            return;
        }
        String line = line(value);
        if (indent.length() + before + line.length() <= WIDTH && !hasDepth(value)) {
            out.append(line);
        } else if (value instanceof JsonValue.Members object) {
            members(object, indent, out);
        } else {
            elements((JsonValue.Array) value, indent, out);
        }
    }

    private static void members(JsonValue.Members object, String indent, StringBuilder out) {
        String inner = indent + "  ";
        out.append("{\n");
        Iterator<Map.Entry<String, JsonValue>> members =
                object.members().entrySet().iterator();
        while (members.hasNext()) {
            Map.Entry<String, JsonValue> member = members.next();
            String name = JsonValue.of(member.getKey()).toJson() + ": ";
            out.append(inner).append(name);
            write(member.getValue(), inner, name.length(), out);
            out.append(members.hasNext() ? ",\n" : "\n");
        }
        out.append(indent).append('}');
    }

    private static void elements(JsonValue.Array array, String indent, StringBuilder out) {
        String inner = indent + "  ";
        out.append("[\n");
        Iterator<JsonValue> elements = array.elements().iterator();
        while (elements.hasNext()) {
            out.append(inner);
            write(elements.next(), inner, 0, out);
            out.append(elements.hasNext() ? ",\n" : "\n");
        }
        out.append(indent).append(']');
    }

    /** Whether it holds what holds something. */
    private static boolean hasDepth(JsonValue value) {
        Iterable<JsonValue> children = value instanceof JsonValue.Members object
                ? object.members().values()
                : ((JsonValue.Array) value).elements();
        for (JsonValue child : children) {
            boolean holds = child instanceof JsonValue.Members object
                    ? !object.members().isEmpty()
                    : child instanceof JsonValue.Array array
                            && !array.elements().isEmpty()
                            && (hasDepth(child) || value instanceof JsonValue.Members);
            if (holds) {
                return true;
            }
        }
        return false;
    }

    private static String line(JsonValue value) {
        StringBuilder out = new StringBuilder();
        if (value instanceof JsonValue.Members object) {
            String separator = "{";
            for (Map.Entry<String, JsonValue> member : object.members().entrySet()) {
                out.append(separator)
                        .append(JsonValue.of(member.getKey()).toJson())
                        .append(": ")
                        .append(line(member.getValue()));
                separator = ", ";
            }
            return out.append(object.members().isEmpty() ? "{}" : "}").toString();
        }
        if (value instanceof JsonValue.Array array) {
            String separator = "[";
            for (JsonValue element : array.elements()) {
                out.append(separator).append(line(element));
                separator = ", ";
            }
            return out.append(array.elements().isEmpty() ? "[]" : "]").toString();
        }
        return value.toJson();
    }

    private PrettyJson() {}
}
