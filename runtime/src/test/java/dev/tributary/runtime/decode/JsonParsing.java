package dev.tributary.runtime.decode;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JsonParser;

/** Parsers of texts, at the first token. */
final class JsonParsing {

    static JsonParser at(String json) {
        JsonParser parser = Json.parser(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
        parser.nextToken();
        return parser;
    }

    private JsonParsing() {}
}
