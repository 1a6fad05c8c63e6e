package dev.tributary.runtime.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import okhttp3.Response;

/**
 * The body of a response that is no success, as far as it is looked at.
 *
 * @param text its beginning
 * @param words what the source itself says in it, on one line
 */
record ErrorBody(String text, String words) {
    private static final int MOST_BYTES = 64 * 1024;

    static ErrorBody of(Response response) {
        try (InputStream in = response.body().byteStream()) {
            String text = new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
            return new ErrorBody(text, SourceWords.of(text));
        } catch (IOException e) {
            return new ErrorBody("", "its message broke off");
        }
    }

    /** The texts at some places, as JSON Pointers. */
    Map<String, String> texts(List<String> places) {
        return BodyTexts.of(text, places);
    }
}
