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
}
