package dev.tributary.importer.json;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.CoreSchema;
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
        try {
            return new Node(isBraced(start) ? json(start) : yaml(start));
        } catch (StackOverflowError e) {
            throw new DocumentException("Its values are nested too deeply.");
        }
    }

    /**
     * One JSON object or array and nothing else, as a source answers.
     *
     * @throws DocumentException if it is something else, or something follows it
     */
    public static Node readJson(String text) {
        String start = text.startsWith("\ufeff") ? text.substring(1) : text;
        if (!isBraced(start)) {
            throw new DocumentException("It is no JSON object and no array.");
        }
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), start)) {
            parser.nextToken();
            Node node = new Node(value(parser));
            if (parser.nextToken() != null) {
                throw new DocumentException("Something follows its first value (line "
                        + parser.currentTokenLocation().getLineNr() + "), and an answer is one object or one array.");
            }
            return node;
        } catch (JacksonException e) {
            throw noJson(e);
        }
    }

    private static boolean isBraced(String text) {
        return text.stripLeading().startsWith("{") || text.stripLeading().startsWith("[");
    }

    private static @Nullable Object json(String text) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
            parser.nextToken();
            return value(parser);
        } catch (JacksonException e) {
            throw noJson(e);
        }
    }

    private static DocumentException noJson(JacksonException failure) {
        return new DocumentException("It is no JSON: " + failure.getOriginalMessage() + place(failure));
    }

    private static String place(JacksonException failure) {
        return failure.getLocation() == null
                ? "."
                : " (line " + failure.getLocation().getLineNr() + ").";
    }

    private static @Nullable Object value(JsonParser parser) {
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> wellFormed(parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getNumberValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> null;
        };
    }

    private static Map<String, @Nullable Object> object(JsonParser parser) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = wellFormed(parser.currentName());
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

    /** YAML as people write it: {@code True} and {@code ~} are not texts, and {@code <<} merges. */
    private static @Nullable Object yaml(String text) {
        LoadSettings settings = LoadSettings.builder()
                .setCodePointLimit(Integer.MAX_VALUE)
                .setAllowDuplicateKeys(true)
                .setMaxAliasesForCollections(10_000)
                .setSchema(new CoreSchema())
                .build();
        try {
            return likeJson(new Load(settings).loadFromString(text), new IdentityHashMap<>());
        } catch (YamlEngineException e) {
            String reason = String.valueOf(e.getMessage()).split("\n", 2)[0];
            throw new DocumentException(String.format(Locale.ROOT, "It is neither JSON nor YAML: %s.", reason));
        }
    }

    /**
     * What JSON could have said: a key is a text, also one that YAML takes for a number, as {@code 200:} of responses.
     *
     * @param done what has been made of the collections so far, since an alias can stand for one that is around it
     */
    private static @Nullable Object likeJson(@Nullable Object value, Map<Object, Object> done) {
        if (value instanceof String text) {
            return wellFormed(text);
        }
        if (!(value instanceof Map || value instanceof List)) {
            return value;
        }
        Object known = done.get(value);
        if (known != null) {
            return known;
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> object = new LinkedHashMap<>();
            done.put(value, object);
            map.forEach((key, member) -> object.put(wellFormed(String.valueOf(key)), likeJson(member, done)));
            return object;
        }
        List<@Nullable Object> array = new ArrayList<>();
        done.put(value, array);
        ((List<?>) value).forEach(element -> array.add(likeJson(element, done)));
        return array;
    }

    /** Half a surrogate pair, which no file can hold, is a question mark. */
    private static String wellFormed(String text) {
        return text.chars().noneMatch(c -> Character.isSurrogate((char) c))
                ? text
                : new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private Documents() {}
}
