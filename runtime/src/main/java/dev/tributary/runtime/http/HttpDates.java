package dev.tributary.runtime.http;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import okhttp3.Headers;

/** Points in time in response headers (RFC 9110). */
final class HttpDates {
    private static final int MOST_DIGITS = 9;
    private static final long MOST_SECONDS = 999_999_999;

    /** The time at which the source answered. */
    static Optional<Instant> date(Headers headers) {
        return Optional.ofNullable(headers.getDate("Date")).map(Date::toInstant);
    }

    /**
     * How long the source asks to wait: a number of seconds, or a time on its own clock.
     *
     * @param now this machine's time, for a source that does not tell its own
     */
    static Optional<Duration> retryAfter(Headers headers, Instant now) {
        String value = headers.get("Retry-After");
        if (value == null) {
            return Optional.empty();
        }
        String text = value.trim();
        if (!text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            // More digits than a number has are a long wait too, not none.
            return Optional.of(Duration.ofSeconds(text.length() <= MOST_DIGITS ? Long.parseLong(text) : MOST_SECONDS));
        }
        return Optional.ofNullable(headers.getDate("Retry-After"))
                .map(at -> Duration.between(date(headers).orElse(now), at.toInstant()))
                .map(wait -> wait.isNegative() ? Duration.ZERO : wait);
    }

    private HttpDates() {}
}
