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

    @Test
    void a_wait_of_nine_digits_is_as_long_as_it_says() {
        assertThat(retryAfter("123456789")).contains(Duration.ofSeconds(123_456_789));
        assertThat(retryAfter("0000000007")).contains(Duration.ofSeconds(999_999_999));
        assertThat(retryAfter(" 0 ")).contains(Duration.ZERO);
        assertThat(HttpDates.retryAfter(Headers.of(), Instant.EPOCH)).isEmpty();
    }

    @Test
    void a_time_to_wait_for_is_on_the_sources_own_clock_where_it_tells_it() {
        Headers headers =
                Headers.of("Date", "Sun, 01 Mar 2026 12:00:00 GMT", "Retry-After", "Sun, 01 Mar 2026 12:00:30 GMT");
        assertThat(HttpDates.retryAfter(headers, Instant.EPOCH)).contains(Duration.ofSeconds(30));
        assertThat(HttpDates.date(headers)).contains(Instant.parse("2026-03-01T12:00:00Z"));
        assertThat(HttpDates.date(Headers.of("Date", "today"))).isEmpty();
    }
}
