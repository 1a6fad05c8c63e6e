package dev.tributary.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.time.api.constraints.InstantRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TimeFormatTest {
    private static final List<TimeFormat> TO_THE_NANOSECOND =
            List.of(TimeFormat.DEFAULT, new TimeFormat.IsoLocal("UTC"), new TimeFormat.IsoLocal("+05:45"));

    @Property
    void what_iso_formats_write_they_read_again(
            @ForAll @InstantRange(min = "0001-01-01T00:00:00Z", max = "9999-12-30T00:00:00Z") Instant instant) {
        for (TimeFormat format : TO_THE_NANOSECOND) {
            assertThat(format.parse(format.format(instant)))
                    .as(format.toString())
                    .isEqualTo(instant);
        }
    }

    @Property
    void counts_since_the_epoch_are_cut_off_downwards(
            @ForAll @InstantRange(min = "0001-01-01T00:00:00Z", max = "9999-12-30T00:00:00Z") Instant instant) {
        TimeFormat seconds = new TimeFormat.EpochSeconds();
        TimeFormat millis = new TimeFormat.EpochMillis();

        assertThat(seconds.parse(seconds.format(instant))).isEqualTo(instant.truncatedTo(ChronoUnit.SECONDS));
        assertThat(millis.parse(millis.format(instant))).isEqualTo(instant.truncatedTo(ChronoUnit.MILLIS));
    }

    @Test
    void fractions_of_seconds_since_the_epoch_are_read() {
        assertThat(new TimeFormat.EpochSeconds().parse("1.5")).isEqualTo(Instant.parse("1970-01-01T00:00:01.500Z"));
        assertThat(new TimeFormat.EpochSeconds().parse("-0.25")).isEqualTo(Instant.parse("1969-12-31T23:59:59.750Z"));
        assertThat(new TimeFormat.EpochMillis().parse("1.7724e9")).isEqualTo(Instant.ofEpochMilli(1_772_400_000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "1e999999999", "1e-999999999", "99999999999999999999999999999999999999999"})
    void what_is_no_count_is_refused(String text) {
        assertThatThrownBy(() -> new TimeFormat.EpochSeconds().parse(text)).isInstanceOf(DateTimeException.class);
    }

    @Test
    void a_pattern_takes_the_zone_that_the_text_names_or_else_its_own() {
        TimeFormat local = new TimeFormat.Pattern("dd.MM.yyyy HH:mm", "Europe/Berlin");
        TimeFormat zoned = new TimeFormat.Pattern("yyyy-MM-dd HH:mm:ss Z", "Europe/Berlin");
        Instant noon = Instant.parse("2026-03-01T12:00:00Z");

        assertThat(local.parse("01.03.2026 13:00")).isEqualTo(noon);
        assertThat(local.format(noon)).isEqualTo("01.03.2026 13:00");
        assertThat(zoned.parse("2026-03-01 07:00:00 -0500")).isEqualTo(noon);
    }

    @Test
    void offsets_are_read_with_a_colon_and_without() {
        Instant noon = Instant.parse("2026-03-01T12:00:00Z");

        for (String text : List.of(
                "2026-03-01T12:00:00Z",
                "2026-03-01T13:00:00+01:00",
                "2026-03-01T13:00:00.000+0100",
                "2026-03-01T13:00+01",
                "2026-03-01T06:30:00-0530")) {
            assertThat(TimeFormat.DEFAULT.parse(text)).as(text).isEqualTo(noon);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026-03-01", "2026-03-01T12:00:00", "2026-03-01T12:00:00 0100", "1772366400", "+0100"})
    void what_says_no_offset_is_no_iso_instant(String text) {
        assertThatThrownBy(() -> TimeFormat.DEFAULT.parse(text)).isInstanceOf(DateTimeException.class);
    }

    @Test
    void a_date_of_dot_net_is_in_milliseconds_whatever_offset_it_has() {
        TimeFormat format = new TimeFormat.DotNetDate();
        Instant noon = Instant.parse("2026-03-01T12:00:00Z");

        assertThat(format.parse("/Date(1772366400000)/")).isEqualTo(noon);
        assertThat(format.parse("/Date(1772366400000+0100)/")).isEqualTo(noon);
        assertThat(format.parse("/Date(-1)/")).isEqualTo(Instant.ofEpochMilli(-1));
        assertThat(format.parse(format.format(noon))).isEqualTo(noon);
        assertThatThrownBy(() -> format.parse("/Date(1772366400000+01:00)/")).isInstanceOf(DateTimeException.class);
    }

    @Test
    void microseconds_since_the_epoch_are_read_and_written() {
        TimeFormat format = new TimeFormat.EpochMicros();
        Instant instant = Instant.parse("2026-03-01T12:00:00.123456Z");

        assertThat(format.format(instant)).isEqualTo("1772366400123456");
        assertThat(format.parse("1772366400123456")).isEqualTo(instant);
        assertThat(format.parse(format.format(Instant.parse("1969-12-31T23:59:59.9999999Z"))))
                .isEqualTo(Instant.parse("1969-12-31T23:59:59.999999Z"));
    }

    @Test
    void a_date_stands_for_the_first_moment_of_its_day() {
        assertThat(new TimeFormat.IsoDate("Europe/Berlin").parse("2026-03-01"))
                .isEqualTo(Instant.parse("2026-02-28T23:00:00Z"));
        assertThat(new TimeFormat.Pattern("dd.MM.yyyy", "UTC").parse("01.03.2026"))
                .isEqualTo(Instant.parse("2026-03-01T00:00:00Z"));
    }

    @Test
    void of_several_formats_the_one_that_fits_is_taken_and_the_first_is_written() {
        TimeFormat format = new TimeFormat.AnyOf(
                List.of(TimeFormat.DEFAULT, new TimeFormat.IsoLocal("UTC"), new TimeFormat.EpochMillis()));
        Instant noon = Instant.parse("2026-03-01T12:00:00Z");

        assertThat(format.parse("2026-03-01T13:00:00+01:00")).isEqualTo(noon);
        assertThat(format.parse("2026-03-01T12:00:00")).isEqualTo(noon);
        assertThat(format.parse("1772366400000")).isEqualTo(noon);
        assertThat(format.format(noon)).isEqualTo("2026-03-01T12:00:00Z");
        assertThatThrownBy(() -> format.parse("yesterday")).isInstanceOf(DateTimeException.class);
    }

    @Test
    void a_text_that_says_two_times_is_refused() {
        TimeFormat format = new TimeFormat.AnyOf(
                List.of(new TimeFormat.Pattern("dd/MM/yyyy", "UTC"), new TimeFormat.Pattern("MM/dd/yyyy", "UTC")));

        assertThat(format.parse("31/01/2026")).isEqualTo(format.parse("01/31/2026"));
        assertThat(format.parse("02/02/2026")).isEqualTo(Instant.parse("2026-02-02T00:00:00Z"));
        assertThatThrownBy(() -> format.parse("01/02/2026"))
                .isInstanceOf(DateTimeException.class)
                .hasMessageContaining("several of the formats");
    }
}
