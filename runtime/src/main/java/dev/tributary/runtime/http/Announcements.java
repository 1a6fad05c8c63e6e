package dev.tributary.runtime.http;

import dev.tributary.runtime.limit.Permit;
import dev.tributary.runtime.limit.ResponseFacts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import okhttp3.Headers;
import okhttp3.Response;

/** What one response announces of limits and waits; the request's permit is told. */
final class Announcements {
    private final Permit permit;
    private final Headers headers;
    private final Instant received;
    private Map<String, String> body = Map.of();

    Announcements(Permit permit, Response response, Clock clock) {
        this.permit = permit;
        this.headers = response.headers();
        this.received = clock.instant();
    }

    /** Takes notice of the headers, and of these texts of the body by their places. */
    void hear(Map<String, String> texts) {
        body = texts;
        permit.hear(facts());
    }

    /** How long the source asks to wait. */
    Optional<Duration> askedWait() {
        return HttpDates.retryAfter(headers, received);
    }

    /** How long it is until the source's budgets are whole again. */
    Optional<Duration> reset() {
        return permit.reset(facts());
    }

    private ResponseFacts facts() {
        return new ResponseFacts(received, HttpDates.date(headers), this::text);
    }

    private Optional<String> text(String place) {
        return Optional.ofNullable(place.startsWith("/") ? body.get(place) : headers.get(place));
    }
}
