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
import org.junit.jupiter.api.Test;
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1970-01-01T00:00:00Z",
                "0001-01-01T00:00:00.000001Z",
                "0000-02-29T12:00:00Z",
                "1600-02-29T00:00:01Z",
                "1900-02-28T23:59:59Z",
                "1900-03-01T00:00:00Z",
                "2000-02-29T00:00:00Z",
                "2023-12-31T23:59:59.9Z",
                "2024-01-31T01:02:03.12Z",
                "2024-02-29T01:02:03.123Z",
                "2024-03-31T01:02:03.1234Z",
                "2024-04-30T01:02:03.12345Z",
                "2024-05-31T01:02:03.123456Z",
                "2024-06-30T01:02:03.1234567Z",
                "2024-07-31T01:02:03.123456789Z",
                "2024-08-31T10:20:30+01:00",
                "2024-09-30T10:20:30-01:30",
                "2024-10-31T10:20:30.5+17:59",
                "2024-11-30T10:20:30.5-17:59",
                "2024-12-31T23:59:59+00:00",
                "9999-12-31T23:59:59.999999Z"
            })
    void the_common_form_is_read_as_java_reads_it(String text) {
        assertThat(micros(text)).isEqualTo(expected(OffsetDateTime.parse(text)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-00-01T00:00:00Z",
                "2024-01-00T00:00:00Z",
                "2024-01-32T00:00:00Z",
                "2024-02-30T00:00:00Z",
                "2024-06-31T00:00:00Z",
                "2024-09-31T00:00:00Z",
                "2024-11-31T00:00:00Z",
                "2100-02-29T00:00:00Z",
                "2024-01-01T00:00:00-18:00",
                "2024-01-01T00:00:00+1:000",
                "2024-01-01T00:00:00+0a:00",
                "2024-01-01T00:00:00+00:0a",
                "2024-01-01T00:00:00*01:00",
                "2024-01-01T00:00:00+01:00Z",
                "2024-01-01T00:00:00+0100",
                "2024-01-01T00:00:00ZZ",
                "2024-01-01T00:00:00.12a4Z",
                "2024-01-01T00:00:00,1Z",
                "2024/01-01T00:00:00Z",
                "2024-01/01T00:00:00Z",
                "2024-01-01T00-00:00Z",
                "2024-01-01T00:00-00Z",
                "2024-01-01T00:00Z",
                "2024-01-01",
                ""
            })
    void what_is_no_time_or_not_so_written_is_left_to_the_formatter(String text) {
        assertThat(micros(text)).isEqualTo(IsoTimes.NONE);
    }

    /** The characters on both sides of the digits, wherever a digit should be. */
    @Test
    void what_is_next_to_the_digits_is_none() {
        String time = "2024-02-29T23:59:58+01:30";
        for (int place = 0; place < time.length(); place++) {
            if (Character.isDigit(time.charAt(place))) {
                for (char wrong : new char[] {'/', ':'}) {
                    StringBuilder text = new StringBuilder(time);
                    text.setCharAt(place, wrong);
                    assertThat(micros(text.toString())).as(text.toString()).isEqualTo(IsoTimes.NONE);
                }
            }
        }
    }

    @Test
    void a_time_is_read_where_it_lies() {
        byte[] bytes = "xx2024-02-29T23:59:58Zyy".getBytes(StandardCharsets.UTF_8);
        assertThat(IsoTimes.micros(bytes, 2, bytes.length - 2)).isEqualTo(micros("2024-02-29T23:59:58Z"));
        assertThat(IsoTimes.days(bytes, 2, 12)).isEqualTo(19_782);
        assertThat(IsoTimes.days(bytes, 2, 11)).isEqualTo(IsoTimes.NONE);
    }
}
