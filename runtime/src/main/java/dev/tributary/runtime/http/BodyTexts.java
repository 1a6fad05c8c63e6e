package dev.tributary.runtime.http;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** The texts at some places of a small JSON body. */
public final class BodyTexts {
    /** What stands for an array or an object that holds something. */
    public static final String STRUCTURE = "{...}";

    private static final JsonFactory JSON = new JsonFactory();

    /**
     * The texts by place: of texts, numbers and booleans what they are, of arrays and objects that hold something
     * {@link #STRUCTURE}.
     *
     * @param body JSON, or its beginning; of anything else nothing is found
     * @param places JSON Pointers
     */
    public static Map<String, String> of(String body, Collection<String> places) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (places.isEmpty()) {
            return texts;
        }
        Set<String> wanted = Set.copyOf(places);
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), body)) {
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token == JsonToken.PROPERTY_NAME || token.isStructEnd()) {
                    continue;
                }
                String path = json.streamReadContext().pathAsPointer().toString();
                if (token.isScalarValue() && token != JsonToken.VALUE_NULL && wanted.contains(path)) {
                    texts.put(path, json.getString());
                }
                int slash = path.lastIndexOf('/');
                if (slash >= 0 && wanted.contains(path.substring(0, slash))) {
                    texts.put(path.substring(0, slash), STRUCTURE);
                }
            }
        } catch (JacksonException e) {
            // Cut at a bound, or no JSON at all: what was found so far is all there is.
            return texts;
        }
        return texts;
    }

    /** Whether a text says something, rather than no. */
    public static boolean says(String text) {
        return !text.isEmpty() && !text.equals("false");
    }

    private BodyTexts() {}
}
