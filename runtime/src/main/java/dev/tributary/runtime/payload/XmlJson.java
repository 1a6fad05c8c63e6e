package dev.tributary.runtime.payload;

import dev.tributary.model.ColumnModel;
import dev.tributary.model.ColumnType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * Elements as JSON. XML itself does not tell a list of one element from a value, nor an empty text from an empty object:
 * the columns' types do. Where there is none, an element that is only text is a text, every other an object, and several
 * of one name are an array.
 */
final class XmlJson {
    private static final String TEXT = "#text";

    private final Map<ColumnType.Struct, Map<String, ColumnType>> known = new HashMap<>();

    void row(XmlElement row, List<ColumnModel> columns, JsonGenerator json) {
        object(row, fields(new ColumnType.Struct(columns)), json);
    }

    private Map<String, ColumnType> fields(ColumnType.Struct struct) {
        return known.computeIfAbsent(struct, fresh -> XmlTypes.fields(fresh.fields()));
    }

    private void object(XmlElement element, Map<String, ColumnType> fields, JsonGenerator json) {
        json.writeStartObject();
        element.attributes().forEach((name, value) -> {
            json.writeName(name);
            scalar(value, fields.get(name), json);
        });
        element.children().forEach((name, children) -> {
            json.writeName(name);
            children(children, fields.get(name), json);
        });
        if (fields.containsKey(TEXT) || !element.text().isBlank()) {
            json.writeName(TEXT);
            scalar(element.text(), fields.get(TEXT), json);
        }
        json.writeEndObject();
    }

    /** All elements of one name within another. */
    private void children(List<XmlElement> children, @Nullable ColumnType type, JsonGenerator json) {
        if (type instanceof ColumnType.Array array) {
            json.writeStartArray();
            children.forEach(child -> value(child, array.element(), json));
            json.writeEndArray();
        } else if (children.size() == 1) {
            value(children.get(0), type, json);
        } else {
            json.writeStartArray();
            children.forEach(child -> value(child, type, json));
            json.writeEndArray();
        }
    }

    private void value(XmlElement element, @Nullable ColumnType type, JsonGenerator json) {
        if (element.isNil()) {
            json.writeNull();
        } else if (type instanceof ColumnType.Struct struct) {
            object(element, fields(struct), json);
        } else if (type instanceof ColumnType.Map map) {
            entries(element, map.value(), json);
        } else if (type == null || type instanceof ColumnType.Variant) {
            if (element.isText()) {
                json.writeString(element.text());
            } else {
                object(element, Map.of(), json);
            }
        } else if (element.children().isEmpty()) {
            scalar(element.text(), type, json);
        } else {
            object(element, Map.of(), json);
        }
    }

    private void entries(XmlElement element, ColumnType type, JsonGenerator json) {
        json.writeStartObject();
        element.children().forEach((name, children) -> {
            json.writeName(name);
            children(children, type, json);
        });
        json.writeEndObject();
    }

    /** An empty text is null, but for columns of texts. */
    private static void scalar(String text, @Nullable ColumnType type, JsonGenerator json) {
        boolean isText = type == null || type instanceof ColumnType.Text || type instanceof ColumnType.Variant;
        if (!isText && text.isBlank()) {
            json.writeNull();
        } else {
            TextValue.write(text, type, json);
        }
    }
}
