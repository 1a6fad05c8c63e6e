package dev.tributary.runtime.rest;

import dev.tributary.model.TableModel;
import dev.tributary.model.TimeFormat;
import dev.tributary.runtime.offset.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The bounds of a window as a request states them: never narrower than the window, whatever the format cuts off and
 * whichever way the source takes its own boundaries. The rows beyond are filtered out again.
 *
 * @param start the value of the parameter for the start, null to leave it out
 * @param end the value of the parameter for the end, null where there is none
 * @param token the value of the parameter for the change token, null to leave it out
 */
record CursorBounds(
        @Nullable String start,
        @Nullable String end,
        @Nullable String token) {

    CursorBounds(@Nullable String start, @Nullable String end) {
        this(start, end, null);
    }

    /** No bounds. */
    static final CursorBounds NONE = new CursorBounds(null, null);

    private static final List<Duration> COARSER =
            List.of(Duration.ofMinutes(1), Duration.ofHours(1), Duration.ofDays(1));

    /** What follows a change token. */
    static CursorBounds ofToken(String token) {
        return new CursorBounds(null, null, token);
    }

    /** What a first read asks for before there is a change token. */
    static CursorBounds first(TableModel table) {
        String start = table.cursorStart()
                .flatMap(parameter -> Optional.ofNullable(parameter.initial())
                        .map(initial -> parameter.format().format(initial)))
                .orElse(null);
        return new CursorBounds(start, null);
    }

    /** The bounds of a window; {@code slack} as {@link CursorColumn#slack} has it. */
    static CursorBounds of(TableModel table, Window window, Duration slack) {
        return new CursorBounds(start(table, window.after(), slack), end(table, window.through()));
    }

    /** The bounds of rows after a cursor value, whose end is not known yet; empty for all rows. */
    static CursorBounds after(TableModel table, Optional<Instant> after, Duration slack) {
        return new CursorBounds(start(table, after, slack), null);
    }

    /** The bounds of rows from a cursor value on, itself included, up to an end that is stated already. */
    static CursorBounds from(TableModel table, Instant first, Duration slack, @Nullable String end) {
        return new CursorBounds(start(table, Optional.of(first.minus(1, ChronoUnit.MICROS)), slack), end);
    }

    private static @Nullable String start(TableModel table, Optional<Instant> bound, Duration slack) {
        return table.cursorStart()
                .flatMap(parameter -> bound.map(after -> {
                    Duration unit = unit(parameter.format());
                    // The first value wanted is the next microsecond.
                    Instant first =
                            floor(after.plus(1, ChronoUnit.MICROS), unit).minus(slack);
                    Instant early = early(parameter.format(), first);
                    return parameter.format().format(parameter.exclusive() ? early.minus(unit) : early);
                }))
                .orElse(null);
    }

    /** The bounds of a request whose rows nobody wants. */
    static CursorBounds around(TableModel table, Instant now) {
        String start = table.cursorStart()
                .map(parameter -> parameter.format().format(now.truncatedTo(ChronoUnit.SECONDS)))
                .orElse(null);
        String end = table.cursorEnd()
                .map(parameter -> parameter.format().format(now.truncatedTo(ChronoUnit.SECONDS)))
                .orElse(null);
        return new CursorBounds(start, end);
    }

    /** A whole unit more than needed: the source may know fractions that neither the format nor Spark can hold. */
    private static @Nullable String end(TableModel table, Instant through) {
        return table.cursorEnd()
                .map(parameter -> {
                    Duration unit = unit(parameter.format());
                    Instant floor = floor(through, unit);
                    Instant ceiling = floor.equals(through) ? floor : floor.plus(unit);
                    return parameter.format().format(late(parameter.format(), ceiling.plus(unit)));
                })
                .orElse(null);
    }

    /**
     * A time that, as the format writes it, comes before all that follow {@code start}. Where clocks are set back, those of a
     * whole hour are written twice.
     */
    private static Instant early(TimeFormat format, Instant start) {
        return overlap(format, start)
                .map(overlap -> overlap.getInstant().plus(overlap.getDuration()))
                .orElse(start);
    }

    /** A time that, as the format writes it, comes after all up to {@code end}. */
    private static Instant late(TimeFormat format, Instant end) {
        return overlap(format, end)
                .map(overlap -> overlap.getInstant().minus(overlap.getDuration()))
                .orElse(end);
    }

    private static Optional<ZoneOffsetTransition> overlap(TimeFormat format, Instant time) {
        return TimeFormat.localZone(format)
                .flatMap(
                        zone -> Optional.ofNullable(zone.getRules().getTransition(LocalDateTime.ofInstant(time, zone))))
                .filter(ZoneOffsetTransition::isOverlap);
    }

    /** The span that the format cannot tell apart, at least a second: many sources know no less. */
    private static Duration unit(TimeFormat format) {
        Instant sample = Instant.parse("2001-01-01T00:00:00Z");
        Duration unit = Duration.ofSeconds(1);
        for (Duration coarser : COARSER) {
            if (!format.format(sample).equals(format.format(sample.plus(unit)))) {
                return unit;
            }
            unit = coarser;
        }
        return unit;
    }

    private static Instant floor(Instant instant, Duration unit) {
        long seconds = unit.toSeconds();
        return Instant.ofEpochSecond(Math.floorDiv(instant.getEpochSecond(), seconds) * seconds);
    }
}
