package dev.tributary.runtime.spark;

import dev.tributary.runtime.error.ConnectorException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads options that are JSON arrays of names. */
final class Names {
    private static final JsonFactory JSON = new JsonFactory();

    /** @throws ConnectorException if the text is something else */
    static List<String> parse(String option, String json) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
            List<String> names = new ArrayList<>();
            boolean array = parser.nextToken() == JsonToken.START_ARRAY;
            while (array && parser.nextToken() == JsonToken.VALUE_STRING) {
                names.add(parser.getString());
            }
            if (array && parser.currentToken() == JsonToken.END_ARRAY && parser.nextToken() == null) {
                return List.copyOf(names);
            }
        } catch (JacksonException e) {
            throw notUnderstood(option, e);
        }
        throw notUnderstood(option, null);
    }

    private static ConnectorException notUnderstood(String option, @Nullable Throwable cause) {
        return new ConnectorException(
                "Option `" + option + "` is no JSON array of names, such as [\"acme\", \"web\"].", cause);
    }

    private Names() {}
}
