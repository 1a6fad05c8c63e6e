package dev.tributary.runtime.decode;

import dev.tributary.model.Encoding;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.catalyst.util.GenericArrayData;
import org.apache.spark.sql.catalyst.util.MapData;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Values that are written otherwise than JSON has it, as {@link Encoding} describes. Each method takes a parser at the
 * value's first token and leaves it at its last, gives null for JSON's {@code null}, and throws {@link DecodeException}
 * for what is not so written.
 */
public final class Encoded {

    /** A value from a text that holds its JSON. */
    public static @Nullable Object jsonInText(JsonParser json, ElementDecoder value) {
        String expected = "a text that holds JSON";
        String text = text(json, expected);
        if (text == null || text.isBlank()) {
            return null;
        }
        try (JsonParser inner = BufferedJson.json(json, text)) {
            inner.nextToken();
            Object decoded = value.decode(inner);
            if (inner.nextToken() != null) {
                throw DecodeException.unexpected(json, expected);
            }
            return decoded;
        } catch (JacksonException e) {
            throw DecodeException.unexpected(json, expected, e);
        }
    }

    /** The text of any JSON, without spaces between its parts. */
    public static @Nullable UTF8String jsonAsText(JsonParser json) {
        return Json.isNull(json)
                ? null
                : Texts.utf8(json, new String(BufferedJson.of(json).bytes(), StandardCharsets.UTF_8));
    }

    /** An array from a text of its elements. */
    public static @Nullable ArrayData separated(JsonParser json, String separator, ElementDecoder elements) {
        String text = text(json, "a text of elements");
        if (text == null) {
            return null;
        }
        List<@Nullable Object> values = new ArrayList<>();
        if (!text.isBlank()) {
            for (String part : text.split(Pattern.quote(separator), -1)) {
                values.add(decode(json, part.strip(), elements));
            }
        }
        return new GenericArrayData(values.toArray());
    }

    /** The part of a text that a pattern's group takes; null if the group takes no part. */
    public static @Nullable Object captured(JsonParser json, Pattern pattern, ElementDecoder value) {
        String expected = "a text that matches " + pattern;
        String text = scalar(json, expected);
        if (text == null) {
            return null;
        }
        Matcher matcher = pattern.matcher(text);
        if (!matcher.matches()) {
            throw DecodeException.unexpected(json, expected);
        }
        String part = matcher.group(1);
        return part == null ? null : decode(json, part, value);
    }

    /** A map from an array of its entries; of a key that comes twice, the last value. */
    public static @Nullable MapData pairs(JsonParser json, String name, String value, ElementDecoder values) {
        if (Json.isNull(json)) {
            return null;
        }
        if (json.currentToken() != JsonToken.START_ARRAY) {
            throw DecodeException.unexpected(json, "an array of entries");
        }
        Map<UTF8String, @Nullable Object> entries = new LinkedHashMap<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            Json.requireObject(json);
            UTF8String key = null;
            Object entry = null;
            while (json.nextToken() != JsonToken.END_OBJECT) {
                String member = json.currentName();
                json.nextToken();
                if (member.equals(name)) {
                    key = Values.text(json);
                } else if (member.equals(value)) {
                    entry = values.decode(json);
                } else {
                    json.skipChildren();
                }
            }
            if (key == null) {
                throw DecodeException.unexpected(json, "an entry with `" + name + "`");
            }
            entries.put(key, entry);
        }
        return Values.map(entries);
    }

    /** True or false from texts or numbers that stand for them. */
    public static @Nullable Boolean flag(JsonParser json, Encoding.Flag flag) {
        JsonToken token = json.currentToken();
        if (token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE) {
            return token == JsonToken.VALUE_TRUE;
        }
        String expected = String.join(", ", flag.yes()) + " or " + String.join(", ", flag.no());
        String text = scalar(json, expected);
        if (text == null) {
            return null;
        }
        if (flag.yes().stream().anyMatch(text::equalsIgnoreCase)) {
            return true;
        }
        if (flag.no().stream().anyMatch(text::equalsIgnoreCase)) {
            return false;
        }
        throw DecodeException.unexpected(json, expected);
    }

    private static @Nullable Object decode(JsonParser json, String part, ElementDecoder decoder) {
        try (JsonParser inner = BufferedJson.text(json, part)) {
            return decoder.decode(inner);
        }
    }

    private static @Nullable String text(JsonParser json, String expected) {
        return switch (json.currentToken()) {
            case VALUE_STRING -> json.getString();
            case VALUE_NULL -> null;
            default -> throw DecodeException.unexpected(json, expected);
        };
    }

    private static @Nullable String scalar(JsonParser json, String expected) {
        return switch (json.currentToken()) {
            case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> json.getString();
            case VALUE_NULL -> null;
            default -> throw DecodeException.unexpected(json, expected);
        };
    }

    private Encoded() {}
}
