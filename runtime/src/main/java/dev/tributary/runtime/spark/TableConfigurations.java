package dev.tributary.runtime.spark;

import dev.tributary.runtime.error.ConnectorException;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads {@code tableConfigs}: a JSON object of options by table. */
final class TableConfigurations {
    private static final JsonFactory JSON = new JsonFactory();

    /** @throws ConnectorException if the text is something else */
    static Map<String, Map<String, String>> parse(String json) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
            Map<String, Map<String, String>> tables = new HashMap<>();
            require(parser.nextToken(), JsonToken.START_OBJECT);
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String table = parser.currentName();
                require(parser.nextToken(), JsonToken.START_OBJECT);
                tables.put(table, options(parser));
            }
            return tables;
        } catch (JacksonException e) {
            throw notUnderstood();
        }
    }

    private static Map<String, String> options(JsonParser parser) {
        Map<String, String> options = new HashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            if (!parser.nextToken().isScalarValue()) {
                throw notUnderstood();
            }
            options.put(name, parser.getString());
        }
        return options;
    }

    private static void require(JsonToken found, JsonToken wanted) {
        if (found != wanted) {
            throw notUnderstood();
        }
    }

    /** Without the text, which may hold what is nobody's business. */
    private static ConnectorException notUnderstood() {
        return new ConnectorException("Option `tableConfigs` is no JSON object of options by table, such as"
                + " {\"issues\": {\"owner\": \"apache\"}}.");
    }

    private TableConfigurations() {}
}
