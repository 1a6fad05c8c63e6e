package dev.tributary.runtime.decode;

import org.apache.spark.unsafe.types.UTF8String;
import tools.jackson.core.JsonParser;

/** Texts as Spark holds them. */
final class Texts {

    /** The current text in UTF-8, checked as {@link #utf8(JsonParser, String)} does. */
    static UTF8String utf8(JsonParser json) {
        UTF8String text = json instanceof Utf8Parser buffered ? buffered.takeText() : null;
        return text != null ? text : utf8(json, json.getString());
    }

    /** The text in UTF-8; half a surrogate pair, which UTF-8 cannot hold, is an error rather than a question mark. */
    static UTF8String utf8(JsonParser json, String text) {
        return UTF8String.fromString(checked(json, text));
    }

    /** The text, checked as {@link #utf8} does. */
    static String checked(JsonParser json, String text) {
        if (hasLoneSurrogate(text)) {
            throw DecodeException.unexpected(json, "valid Unicode");
        }
        return text;
    }

    private static boolean hasLoneSurrogate(String text) {
        int at = 0;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                return true;
            }
            at += Character.charCount(c);
        }
        return false;
    }

    private Texts() {}
}
