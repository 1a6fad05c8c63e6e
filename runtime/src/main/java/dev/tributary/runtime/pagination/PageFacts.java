package dev.tributary.runtime.pagination;

import dev.tributary.model.value.JsonPlace;
import dev.tributary.model.value.JsonValue;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import okhttp3.Headers;
import okhttp3.HttpUrl;

/**
 * What a page that has been read says of itself.
 *
 * @param url where it came from
 * @param headers its response's headers
 * @param body what was found at the places of the body that the pagination asks for
 * @param rows how many rows it had, all counted, and elements that are null where rows should be
 * @param lastRow what was found at the places of the last row that the pagination asks for
 */
public record PageFacts(
        HttpUrl url, Headers headers, Map<String, JsonValue> body, long rows, Map<String, JsonValue> lastRow) {

    public PageFacts {
        body = Map.copyOf(body);
        lastRow = Map.copyOf(lastRow);
    }

    /** Whether a place, a header or {@code /a/b} in the body, was there and not null. */
    boolean has(String place) {
        return value(place).isPresent();
    }

    /** Whether there is anything at a place, be it null. */
    boolean isThere(String place) {
        return JsonPlace.isPlace(place) ? body.containsKey(place) : headers.get(place) != null;
    }

    /** The whole number at a place; empty where there is none, be it absent, null or garbled. */
    public Optional<Long> number(String place) {
        return text(place).map(String::trim).filter(PageFacts::isCount).map(Long::valueOf);
    }

    /** What is at a place, a header's text or a value of the body; empty for null, which some headers spell out. */
    Optional<JsonValue> value(String place) {
        Optional<JsonValue> found = JsonPlace.isPlace(place)
                ? Optional.ofNullable(body.get(place))
                : Optional.ofNullable(headers.get(place))
                        .filter(text -> !text.equals("null"))
                        .map(JsonValue::of);
        return found.filter(value -> !(value instanceof JsonValue.Null));
    }

    /** The text at a place, in lower case and without spaces around it. */
    Optional<String> word(String place) {
        return text(place).map(text -> text.trim().toLowerCase(Locale.ROOT));
    }

    /** The text at a place; empty where there is none, or an object or array. */
    public Optional<String> text(String place) {
        return value(place).flatMap(JsonValue::scalar);
    }

    private static boolean isCount(String text) {
        return !text.isEmpty() && text.length() <= 18 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
