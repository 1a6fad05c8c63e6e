package dev.tributary.runtime.pagination;

import java.util.Map;
import java.util.Optional;
import okhttp3.Headers;
import okhttp3.HttpUrl;

/**
 * What a page that has been read says of itself.
 *
 * @param url where it came from
 * @param headers its response's headers
 * @param body the texts found at the places of the body that the pagination asks for
 * @param rows how many rows it had, all counted
 */
public record PageFacts(HttpUrl url, Headers headers, Map<String, String> body, long rows) {

    public PageFacts {
        body = Map.copyOf(body);
    }

    /** Whether a place, a header or {@code /a/b} in the body, was there. */
    boolean has(String place) {
        return text(place).isPresent();
    }

    /** The whole number at a place; empty where there is none, be it absent, null or garbled. */
    Optional<Long> number(String place) {
        return text(place).map(String::trim).filter(PageFacts::isCount).map(Long::valueOf);
    }

    private Optional<String> text(String place) {
        return Optional.ofNullable(place.startsWith("/") ? body.get(place) : headers.get(place));
    }

    private static boolean isCount(String text) {
        return !text.isEmpty() && text.length() <= 18 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
