package dev.tributary.runtime.rest;

import dev.tributary.runtime.connector.Partition;
import dev.tributary.runtime.error.OffsetException;
import dev.tributary.runtime.error.Place;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.unsafe.types.UTF8String;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Scopes as the text of a partition, a JSON object: of each its options, names and values by turns, and its columns by table,
 * name and value, which are texts, whole numbers and truth values as Spark holds them.
 */
final class ScopeTexts {
    private static final JsonFactory JSON = new JsonFactory();
    private static final int VERSION = 1;

    /** All scopes, whichever there are. */
    static final Partition ALL = new Partition("{\"version\":" + VERSION + "}");

    /** Scopes that are about one parent each. */
    static Partition partition(List<Scope> scopes) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeNumberProperty("version", VERSION);
            json.writeArrayPropertyStart("scopes");
            scopes.forEach(scope -> write(json, scope));
            json.writeEndArray();
            json.writeEndObject();
        }
        return new Partition(text.toString());
    }

    private static void write(JsonGenerator json, Scope scope) {
        json.writeStartArray();
        json.writeStartArray();
        new TreeMap<>(scope.options()).forEach((option, value) -> {
            json.writeString(option);
            json.writeString(value);
        });
        json.writeEndArray();
        json.writeStartArray();
        new TreeMap<>(scope.values()).forEach((column, value) -> {
            json.writeString(column.table());
            json.writeString(column.column());
            if (value instanceof Long number) {
                json.writeNumber(number);
            } else if (value instanceof Boolean flag) {
                json.writeBoolean(flag);
            } else {
                json.writeString(((UTF8String) value).toString());
            }
        });
        json.writeEndArray();
        json.writeEndArray();
    }

    /**
     * The scopes of a partition.
     *
     * @throws OffsetException if it is garbled or of another version
     */
    static List<Scope> scopes(Place place, Partition partition) {
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), partition.json())) {
            require(json, json.nextToken() == JsonToken.START_OBJECT && "version".equals(json.nextName()));
            require(json, json.nextToken() == JsonToken.VALUE_NUMBER_INT && json.getIntValue() == VERSION);
            require(json, "scopes".equals(json.nextName()) && json.nextToken() == JsonToken.START_ARRAY);
            List<Scope> scopes = new ArrayList<>();
            while (json.nextToken() == JsonToken.START_ARRAY) {
                scopes.add(scope(json));
            }
            require(json, json.currentToken() == JsonToken.END_ARRAY && json.nextToken() == JsonToken.END_OBJECT);
            return scopes;
        } catch (JacksonException e) {
            throw new OffsetException(place.says(
                    "the partition is none of this version of the connector",
                    "plan the read anew, with the same version of the connector in all processes."));
        }
    }

    private static Scope scope(JsonParser json) {
        require(json, json.nextToken() == JsonToken.START_ARRAY);
        Map<String, String> options = new HashMap<>();
        while (json.nextToken() == JsonToken.VALUE_STRING) {
            String option = json.getString();
            options.put(option, text(json));
        }
        require(json, json.currentToken() == JsonToken.END_ARRAY && json.nextToken() == JsonToken.START_ARRAY);
        Map<ParentColumn, Object> values = new HashMap<>();
        while (json.nextToken() == JsonToken.VALUE_STRING) {
            ParentColumn column = new ParentColumn(json.getString(), text(json));
            values.put(column, value(json));
        }
        require(json, json.currentToken() == JsonToken.END_ARRAY && json.nextToken() == JsonToken.END_ARRAY);
        return new Scope(options, values, Map.of(), false);
    }

    private static String text(JsonParser json) {
        require(json, json.nextToken() == JsonToken.VALUE_STRING);
        return json.getString();
    }

    private static Object value(JsonParser json) {
        JsonToken token = json.nextToken();
        if (token == JsonToken.VALUE_NUMBER_INT) {
            return json.getLongValue();
        }
        if (token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE) {
            return json.getBooleanValue();
        }
        require(json, token == JsonToken.VALUE_STRING);
        return UTF8String.fromString(json.getString());
    }

    private static void require(JsonParser json, boolean holds) {
        if (!holds) {
            throw new tools.jackson.core.exc.StreamReadException(json, "not what was written");
        }
    }

    private ScopeTexts() {}
}
