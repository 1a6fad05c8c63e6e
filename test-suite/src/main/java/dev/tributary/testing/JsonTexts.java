package dev.tributary.testing;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Offsets and partitions as texts that can be stored and sent. */
final class JsonTexts {
    private static final JsonFactory FACTORY = new JsonFactory();

    /** Fails unless a text is one JSON object on one line. */
    static void requireObject(Check check, String what, String text) {
        check.require(
                isObject(text),
                what + " that is a JSON object on one line",
                text,
                "offsets and partitions are kept as text in checkpoints and sent to other JVMs");
    }

    private static boolean isObject(String text) {
        if (text.lines().count() != 1) {
            return false;
        }
        try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            json.skipChildren();
            return json.nextToken() == null;
        } catch (JacksonException e) {
            return false; // That is the answer; the caller shows the text.
        }
    }

    private JsonTexts() {}
}
