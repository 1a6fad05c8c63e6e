package dev.tributary.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpDatesTest {
    private static Optional<Duration> retryAfter(String value) {
        return HttpDates.retryAfter(Headers.of("Retry-After", value), Instant.parse("2026-03-01T00:00:00Z"));
    }

    @Test
    void seconds_and_times_are_waits() {
        assertThat(retryAfter("7")).contains(Duration.ofSeconds(7));
        assertThat(retryAfter("Sun, 01 Mar 2026 00:00:30 GMT")).contains(Duration.ofSeconds(30));
        assertThat(retryAfter("Sat, 28 Feb 2026 00:00:00 GMT")).contains(Duration.ZERO);
    }

    @Test
    void more_digits_than_a_number_has_are_a_long_wait_and_not_none() {
        assertThat(retryAfter("99999999999999999999"))
                .hasValueSatisfying(wait -> assertThat(wait).isGreaterThan(Backoff.LONGEST_WAIT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-5", "1.5"})
    void anything_else_says_nothing(String value) {
        assertThat(retryAfter(value)).isEmpty();
    }
}
