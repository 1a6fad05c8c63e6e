package dev.tributary.it;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tributary.model.ColumnModel;
import dev.tributary.model.ColumnType;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Rows in a form in which a source's and a lake's can be compared: fields sorted, absent and null the same, points in
 * time in one spelling. Sorted as a whole, so that two lists are equal when they hold the same rows as often.
 */
public final class Rows {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** Rows of the source as they are on the wire, by the names of the table's columns. */
    public static List<String> ofSource(
            Collection<Map<String, Object>> rows, List<ColumnModel> columns, Map<String, String> options) {
        return rows.stream()
                .map(row -> canonical(named(MAPPER.valueToTree(row), columns, options))
                        .toString())
                .sorted()
                .toList();
    }

    private static JsonNode named(JsonNode row, List<ColumnModel> columns, Map<String, String> options) {
        ObjectNode named = JsonNodeFactory.instance.objectNode();
        for (ColumnModel column : columns) {
            if (column.origin() instanceof ColumnModel.FromOption origin) {
                named.put(column.name(), options.get(origin.option()));
            } else if (column.origin() instanceof ColumnModel.Field field && row.has(field.wireName())) {
                named.set(column.name(), named(row.get(field.wireName()), column.type(), options));
            }
        }
        return named;
    }

    private static JsonNode named(JsonNode value, ColumnType type, Map<String, String> options) {
        if (type instanceof ColumnType.Struct struct && value.isObject()) {
            return named(value, struct.fields(), options);
        }
        if (type instanceof ColumnType.Array array && value.isArray()) {
            ArrayNode elements = JsonNodeFactory.instance.arrayNode();
            value.forEach(element -> elements.add(named(element, array.element(), options)));
            return elements;
        }
        return value;
    }

    /** Rows of the lake, as Spark writes them in JSON. */
    public static List<String> ofLake(Collection<String> lines) {
        return lines.stream()
                .map(line -> canonical(parse(line)).toString())
                .sorted()
                .toList();
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
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
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
