package dev.tributary.runtime.http;

import dev.tributary.runtime.error.Quoted;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** What a source itself says of an error. */
final class SourceWords {
    private static final int MOST_CHARACTERS = 300;
    private static final List<String> NAMES =
            List.of("message", "error_description", "detail", "error", "title", "reason", "code");
    private static final JsonFactory JSON = new JsonFactory();

    /** The message of a body that has one, else its beginning; empty for a body without text. */
    static String of(String body) {
        String message = message(body);
        return line(message.isEmpty() ? Markup.text(body) : message);
    }

    /** A text on one line, of a length that a message can have. */
    static String line(String text) {
        return Quoted.line(text, MOST_CHARACTERS);
    }

    /** The text of a JSON error: the best-named text that stands outside of arrays or in their first elements. */
    private static String message(String body) {
        String best = "";
        int rank = NAMES.size();
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), body)) {
            for (JsonToken token = json.nextToken(); token != null && rank > 0; token = json.nextToken()) {
                String name = json.currentName();
                if (token != JsonToken.VALUE_STRING || name == null) {
                    continue;
                }
                int found = NAMES.indexOf(name.toLowerCase(Locale.ROOT));
                if (found >= 0 && found < rank) {
                    rank = found;
                    best = json.getString();
                }
            }
        } catch (JacksonException e) {
            // Cut at the bound, or no JSON at all: what was found so far is the best there is.
            return best;
        }
        return best;
    }

    private SourceWords() {}
}
