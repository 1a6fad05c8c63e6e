package dev.tributary.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Every format at any time: leap days, turns of years, fractions, and hours that clocks show twice or not at all. */
class TimeFormatPropertiesTest {
    private static final List<String> ZONES =
            List.of("UTC", "Asia/Kolkata", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe");

    private static final List<Instant> TURNS = List.of(
            Instant.parse("2024-02-29T00:00:00Z"),
            Instant.parse("2000-02-29T23:59:59.999999Z"),
            Instant.parse("2025-12-31T23:59:59.999999Z"),
            Instant.parse("2026-01-01T00:00:00Z"),
            Instant.parse("1969-12-31T23:59:59.5Z"),
            Instant.parse("2026-03-29T01:00:00Z"),
            Instant.parse("2026-10-25T01:00:00Z"),
            Instant.parse("2026-11-01T06:00:00Z"),
            Instant.parse("2026-04-04T15:00:00Z"));

    @Provide
    Arbitrary<Instant> times() {
        Arbitrary<Instant> any = Arbitraries.longs()
                .between(-2_000_000_000_000_000L, 4_000_000_000_000_000L)
                .map(micros -> Instant.EPOCH.plus(micros, ChronoUnit.MICROS));
        Arbitrary<Instant> near = Arbitraries.of(TURNS)
                .flatMap(turn -> Arbitraries.longs()
                        .between(-5_400_000_000L, 5_400_000_000L)
                        .map(micros -> turn.plus(micros, ChronoUnit.MICROS)));
        return Arbitraries.oneOf(any, near, Arbitraries.of(TURNS));
    }

    @Provide
    Arbitrary<String> zones() {
        return Arbitraries.of(ZONES);
    }

    @Property
    void formats_with_an_offset_of_their_own_say_the_time_that_they_were_given(@ForAll("times") Instant time) {
        assertSays(new TimeFormat.IsoInstant(), time, ChronoUnit.MICROS);
        assertSays(new TimeFormat.EpochSeconds(), time, ChronoUnit.SECONDS);
        assertSays(new TimeFormat.EpochMillis(), time, ChronoUnit.MILLIS);
        assertSays(new TimeFormat.EpochMicros(), time, ChronoUnit.MICROS);
        assertSays(new TimeFormat.DotNetDate(), time, ChronoUnit.MILLIS);
        assertSays(new TimeFormat.Pattern("yyyy-MM-dd'T'HH:mm:ssXXX", "Europe/Berlin"), time, ChronoUnit.SECONDS);
    }

    private static void assertSays(TimeFormat format, Instant time, ChronoUnit unit) {
        Instant read = format.parse(format.format(time));
        assertThat(read).as("%s as %s", format, format.format(time)).isEqualTo(floor(time, unit));
        assertThat(format.format(read)).isEqualTo(format.format(time));
    }

    private static Instant floor(Instant time, ChronoUnit unit) {
        Instant cut = time.truncatedTo(unit);
        return cut.isAfter(time) ? cut.minus(1, unit) : cut;
    }

    @Property
    void a_local_time_says_what_it_was_given_or_where_clocks_show_it_twice_the_later(
            @ForAll("times") Instant time, @ForAll("zones") String zone) {
        ZoneId meant = ZoneId.of(zone);
        for (TimeFormat format :
                List.of(new TimeFormat.IsoLocal(zone), new TimeFormat.Pattern("yyyy-MM-dd HH:mm:ss.SSSSSS", zone))) {
            Instant read = format.parse(format.format(time));
            LocalDateTime local = LocalDateTime.ofInstant(time, meant);
            Duration overlap = meant.getRules().getValidOffsets(local).size() == 2
                            && meant.getRules()
                                    .getOffset(time)
                                    .equals(meant.getRules()
                                            .getValidOffsets(local)
                                            .get(0))
                    ? meant.getRules().getTransition(local).getDuration().negated()
                    : Duration.ZERO;
            assertThat(read).as("%s in %s", format.format(time), zone).isEqualTo(time.plus(overlap));
        }
    }

    @Property
    void a_date_says_the_first_moment_of_its_day(@ForAll("times") Instant time, @ForAll("zones") String zone) {
        TimeFormat format = new TimeFormat.IsoDate(zone);
        Instant read = format.parse(format.format(time));
        assertThat(read).isBeforeOrEqualTo(time).isAfter(time.minus(Duration.ofHours(26)));
        assertThat(format.format(read)).isEqualTo(format.format(time));
        assertThat(format.format(read.minus(1, ChronoUnit.MICROS))).isNotEqualTo(format.format(time));
    }

    @Property
    void fractions_of_epochs_are_read_to_the_microsecond(@ForAll("times") Instant time) {
        long micros = ChronoUnit.MICROS.between(Instant.EPOCH, time);
        String seconds = new BigDecimal(micros).movePointLeft(6).toPlainString();
        String millis = new BigDecimal(micros).movePointLeft(3).toPlainString();
        assertThat(new TimeFormat.EpochSeconds().parse(seconds)).isEqualTo(time);
        assertThat(new TimeFormat.EpochMillis().parse(millis)).isEqualTo(time);
    }
}
