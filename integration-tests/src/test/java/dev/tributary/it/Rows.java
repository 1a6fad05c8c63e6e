package dev.tributary.it;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Rows in a form in which a source's and a lake's can be compared: fields sorted, absent and null the same, points in
 * time in one spelling. Sorted as a whole, so that two lists are equal when they hold the same rows as often.
 */
final class Rows {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** Rows of the source, as they are on the wire, less the fields that the table does not keep. */
    static List<String> ofSource(Collection<Map<String, Object>> rows, Map<String, String> constants) {
        return rows.stream()
                .map(row -> {
                    Map<String, Object> all = new TreeMap<>(row);
                    all.putAll(constants);
                    return canonical(MAPPER.valueToTree(all)).toString();
                })
                .sorted()
                .collect(Collectors.toList());
    }

    /** Rows of the lake, as Spark writes them in JSON. */
    static List<String> ofLake(Collection<String> lines) {
        return lines.stream()
                .map(line -> canonical(parse(line)).toString())
                .sorted()
                .collect(Collectors.toList());
    }

    private static JsonNode parse(String line) {
        try {
            return MAPPER.readTree(line);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not JSON: " + line, e);
        }
    }

    private static JsonNode canonical(JsonNode node) {
        if (node.isObject()) {
            Map<String, JsonNode> fields = new TreeMap<>();
            node.properties().forEach(field -> {
                if (!field.getValue().isNull()) {
                    fields.put(field.getKey(), canonical(field.getValue()));
                }
            });
            return JsonNodeFactory.instance.objectNode().setAll(fields);
        }
        if (node.isArray()) {
            var array = JsonNodeFactory.instance.arrayNode();
            node.forEach(element -> array.add(canonical(element)));
            return array;
        }
        return node.isTextual() ? JsonNodeFactory.instance.textNode(sameSpelling(node.textValue())) : node;
    }

    private static String sameSpelling(String text) {
        if (text.length() < 20 || text.charAt(10) != 'T') {
            return text;
        }
        try {
            return OffsetDateTime.parse(text).toInstant().toString();
        } catch (DateTimeException notATime) {
            return text;
        }
    }

    private Rows() {}
}
