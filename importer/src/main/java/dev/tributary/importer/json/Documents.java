package dev.tributary.importer.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads documents: JSON where they begin with a brace or a bracket, YAML otherwise. */
public final class Documents {
    private static final JsonFactory JSON = new JsonFactory();

    /**
     * The whole document.
     *
     * @throws DocumentException if it is neither JSON nor YAML
     */
    public static Node read(String text) {
        String start = text.startsWith("\ufeff") ? text.substring(1) : text;
        return new Node(
                start.stripLeading().startsWith("{") || start.stripLeading().startsWith("[")
                        ? json(start)
                        : yaml(start));
    }

    private static @Nullable Object json(String text) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
            parser.nextToken();
            return value(parser);
        } catch (JacksonException e) {
            throw new DocumentException("It is no JSON: " + e.getOriginalMessage() + place(e));
        }
    }

    private static String place(JacksonException failure) {
        return " (line " + failure.getLocation().getLineNr() + ").";
    }

    private static @Nullable Object value(JsonParser parser) {
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getNumberValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> null;
        };
    }

    private static Map<String, @Nullable Object> object(JsonParser parser) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            object.put(name, value(parser));
        }
        return object;
    }

    private static List<@Nullable Object> array(JsonParser parser) {
        List<@Nullable Object> array = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(parser));
        }
        return array;
    }

    private static @Nullable Object yaml(String text) {
        LoadSettings settings = LoadSettings.builder()
                .setCodePointLimit(Integer.MAX_VALUE)
                .setAllowDuplicateKeys(true)
                .setMaxAliasesForCollections(10_000)
                .build();
        try {
            return new Load(settings).loadFromString(text);
        } catch (YamlEngineException e) {
            String reason = String.valueOf(e.getMessage()).split("\n", 2)[0];
            throw new DocumentException(String.format(Locale.ROOT, "It is neither JSON nor YAML: %s.", reason));
        }
    }

    private Documents() {}
}
