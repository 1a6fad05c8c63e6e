package dev.tributary.runtime.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class IsoTimesTest {

    private static long micros(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return IsoTimes.micros(bytes, 0, bytes.length);
    }

    private static long expected(OffsetDateTime time) {
        return time.toEpochSecond() * 1_000_000 + time.getNano() / 1_000;
    }

    @Property
    void every_time_of_four_digit_years_is_read_at_any_offset(
            @ForAll @LongRange(min = -62_135_596_800L, max = 253_402_214_400L) long seconds,
            @ForAll @IntRange(max = 999_999_999) int nanos,
            @ForAll @IntRange(min = -1_079, max = 1_079) int offset) {
        OffsetDateTime time =
                OffsetDateTime.ofInstant(Instant.ofEpochSecond(seconds, nanos), ZoneOffset.ofTotalSeconds(offset * 60));
        String text = time.toString();

        // Java leaves out seconds that are zero, and writes years beyond 9999 with a sign: forms that are left to it.
        assertThat(micros(text)).isIn(expected(time), IsoTimes.NONE);
        if (time.getYear() > 0 && time.getYear() < 10_000 && (nanos > 0 || time.getSecond() > 0)) {
            assertThat(micros(text)).isEqualTo(expected(time));
        }
    }

    @Property
    void what_is_read_is_what_java_reads(
            @ForAll @StringLength(min = 20, max = 27) @Chars({'0', '1', '2', '3', '-', ':', 'T', 'Z', '.', '+'})
                    String text) {
        assertSame(text);
    }

    @Property
    void one_wrong_character_is_no_time(
            @ForAll @IntRange(max = 23) int place, @ForAll @CharRange(from = ' ', to = '~') char wrong) {
        StringBuilder text = new StringBuilder("2024-02-29T23:59:58.123Z");
        text.setCharAt(place, wrong);

        assertSame(text.toString());
    }

    private static void assertSame(String text) {
        long found = micros(text);
        if (found != IsoTimes.NONE) {
            assertThat(found).as(text).isEqualTo(expected(OffsetDateTime.parse(text)));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023-02-29T00:00:00Z",
                "1900-02-29T00:00:00Z",
                "2024-04-31T00:00:00Z",
                "2024-13-01T00:00:00Z",
                "2024-01-01T24:00:00Z",
                "2024-01-01T23:60:00Z",
                "2024-01-01T23:59:60Z",
                "2024-01-01T00:00:00.Z",
                "2024-01-01T00:00:00.1234567890Z",
                "2024-01-01T00:00:00+18:00",
                "2024-01-01T00:00:00+01:60",
                "2024-01-01 00:00:00Z",
                "2024-01-01T00:00:00",
                "2024-01-01T00:00:00z"
            })
    void another_form_is_left_to_the_formatter(String text) {
        assertThat(micros(text)).isEqualTo(IsoTimes.NONE);
    }
}
