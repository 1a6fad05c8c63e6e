package dev.tributary.simulator.payload;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * JSON values as an XML document: objects are elements, their fields child elements, those called {@code @name}
 * attributes, {@code #text} the element's own text, arrays several elements. An object's null is an element that is not
 * there.
 */
final class XmlText {

    /** @param envelope an object with one field, the root element */
    static String of(Map<?, ?> envelope) {
        if (envelope.size() != 1) {
            throw new IllegalArgumentException("A document has one root element, but the places in the body begin with "
                    + envelope.keySet() + "; let them all begin with the same name");
        }
        Set<String> prefixes = new TreeSet<>(Set.of("xsi"));
        collectPrefixes(envelope, prefixes);
        StringBuilder declarations = new StringBuilder();
        for (String prefix : prefixes) {
            declarations
                    .append(" xmlns:")
                    .append(prefix)
                    .append("=\"urn:example:")
                    .append(prefix)
                    .append('"');
        }
        StringBuilder text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        envelope.forEach((name, root) -> {
            // An array at the root has room for one row only.
            Object only = root instanceof List<?> list ? (list.isEmpty() ? Map.of() : list.get(0)) : root;
            element(String.valueOf(name), only, declarations.toString(), text);
        });
        return text.toString();
    }

    private static void collectPrefixes(@Nullable Object value, Set<String> prefixes) {
        if (value instanceof Map<?, ?> object) {
            object.forEach((name, part) -> {
                String bare = String.valueOf(name).replace("@", "");
                if (bare.indexOf(':') > 0) {
                    prefixes.add(bare.substring(0, bare.indexOf(':')));
                }
                collectPrefixes(part, prefixes);
            });
        } else if (value instanceof List<?> list) {
            list.forEach(element -> collectPrefixes(element, prefixes));
        }
    }

    private static void element(String name, @Nullable Object value, String attributes, StringBuilder text) {
        text.append('<').append(name).append(attributes);
        if (value == null) {
            text.append(" xsi:nil=\"true\"/>");
        } else if (value instanceof Map<?, ?> object) {
            object(name, object, text);
        } else if (value instanceof List<?> list) {
            text.append('>');
            list.forEach(element -> element("element", element, "", text));
            end(name, text);
        } else {
            text.append('>').append(escaped(value));
            end(name, text);
        }
    }

    private static void object(String name, Map<?, ?> object, StringBuilder text) {
        object.forEach((field, value) -> {
            if (value != null && isAttribute(field)) {
                text.append(' ')
                        .append(String.valueOf(field).substring(1))
                        .append("=\"")
                        .append(escaped(value));
                text.append('"');
            }
        });
        text.append('>');
        object.forEach((field, value) -> {
            if (value == null || isAttribute(field)) {
                return;
            }
            if (field.equals("#text")) {
                text.append(escaped(value));
            } else if (value instanceof List<?> list) {
                list.forEach(element -> element(String.valueOf(field), element, "", text));
            } else {
                element(String.valueOf(field), value, "", text);
            }
        });
        end(name, text);
    }

    private static boolean isAttribute(Object field) {
        return String.valueOf(field).startsWith("@");
    }

    private static void end(String name, StringBuilder text) {
        text.append("</").append(name).append('>');
    }

    private static String escaped(Object value) {
        String plain = value instanceof BigDecimal decimal ? decimal.toPlainString() : value.toString();
        return plain.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private XmlText() {}
}
