package dev.tributary.runtime.job;

import dev.tributary.model.value.JsonPlace;
import dev.tributary.model.value.JsonValue;
import dev.tributary.runtime.http.BodyTexts;
import dev.tributary.runtime.http.HttpResponse;
import dev.tributary.runtime.http.MalformedBodyException;
import dev.tributary.runtime.http.Terms;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import okhttp3.Headers;

/**
 * What the source says about a job.
 *
 * @param date the source's time
 * @param askedWait how long the source asks to wait
 */
record JobAnswer(Headers headers, JsonValue body, Optional<Instant> date, Optional<Duration> askedWait) {
    private static final int MOST_BYTES = 1 << 20;

    /** Reads a response, unless it announces an error. */
    static JobAnswer read(HttpResponse response, Terms terms) throws IOException {
        try (response) {
            String text = new String(response.body().readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
            Map<String, String> texts = BodyTexts.of(text, terms.placesInSuccess());
            response.found(texts);
            terms.errors().checkSuccess(response, texts);
            return new JobAnswer(response.headers(), parse(text), response.date(), response.askedWait());
        }
    }

    /** A body without anything is as good as none, since headers can say all. */
    private static JsonValue parse(String text) throws MalformedBodyException {
        if (text.isBlank()) {
            return new JsonValue.Null();
        }
        try {
            return JsonValue.parse(text);
        } catch (IllegalArgumentException e) {
            throw new MalformedBodyException("the answer about a job is not JSON: " + e.getMessage());
        }
    }

    /** The text, number or boolean at a place; empty for null, for nothing, and for objects and arrays. */
    Optional<String> text(String place) {
        Optional<String> found = place.startsWith("/")
                ? body.at(JsonPlace.of(place))
                        .filter(value -> !(value instanceof JsonValue.Null))
                        .flatMap(JsonValue::scalar)
                : Optional.ofNullable(headers.get(place));
        return found.filter(text -> !text.isEmpty());
    }
}
