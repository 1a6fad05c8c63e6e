package dev.tributary.model;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** How a point in time is written on the wire. */
public sealed interface TimeFormat {

    /** The format where nothing else is said. */
    TimeFormat DEFAULT = new IsoInstant();

    /**
     * Reads a point in time.
     *
     * @throws DateTimeException if the text is not of this format
     */
    Instant parse(String text);

    /** Writes a point in time; what the format cannot hold (fractions of epoch seconds) is cut off. */
    String format(Instant instant);

    /** ISO 8601 with {@code Z} or an offset, with a colon or without ({@code +01:00}, {@code +0100}); written with {@code Z}, with fractions only where there are some. */
    record IsoInstant() implements TimeFormat {
        @Override
        public Instant parse(String text) {
            return OffsetDateTime.parse(Offsets.withColon(text)).toInstant();
        }

        @Override
        public String format(Instant instant) {
            return instant.toString();
        }
    }

    /**
     * ISO 8601 without an offset. Where clocks are set back, and a text could say two times, it says the later one.
     *
     * @param zone the zone that it is meant in, by its tz database name
     */
    record IsoLocal(String zone) implements TimeFormat {
        @Override
        public Instant parse(String text) {
            return LocalDateTime.parse(text)
                    .atZone(ZoneId.of(zone))
                    .withLaterOffsetAtOverlap()
                    .toInstant();
        }

        @Override
        public String format(Instant instant) {
            return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(instant.atZone(ZoneId.of(zone)));
        }
    }

    /** Seconds since 1970-01-01T00:00:00Z; fractions are read, not written. */
    record EpochSeconds() implements TimeFormat {
        @Override
        public Instant parse(String text) {
            return Epoch.parse(text, ChronoUnit.SECONDS);
        }

        @Override
        public String format(Instant instant) {
            return Long.toString(instant.getEpochSecond());
        }
    }

    /** Milliseconds since 1970-01-01T00:00:00Z; fractions are read, not written. */
    record EpochMillis() implements TimeFormat {
        @Override
        public Instant parse(String text) {
            return Epoch.parse(text, ChronoUnit.MILLIS);
        }

        @Override
        public String format(Instant instant) {
            return Long.toString(instant.toEpochMilli());
        }
    }

    /** Microseconds since 1970-01-01T00:00:00Z; fractions are read, not written. */
    record EpochMicros() implements TimeFormat {
        @Override
        public Instant parse(String text) {
            return Epoch.parse(text, ChronoUnit.MICROS);
        }

        @Override
        public String format(Instant instant) {
            return Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, instant.truncatedTo(ChronoUnit.MICROS)));
        }
    }

    /** {@code /Date(1772366400000)/} or {@code /Date(1772366400000+0100)/}: milliseconds; the offset changes nothing. */
    record DotNetDate() implements TimeFormat {
        @Override
        public Instant parse(String text) {
            return Epoch.parse(Offsets.millisOfDotNet(text), ChronoUnit.MILLIS);
        }

        @Override
        public String format(Instant instant) {
            return "/Date(" + instant.toEpochMilli() + ")/";
        }
    }

    /**
     * An ISO 8601 date, which stands for its first moment.
     *
     * @param zone the zone of the day, by its tz database name
     */
    record IsoDate(String zone) implements TimeFormat {
        @Override
        public Instant parse(String text) {
            return LocalDate.parse(text).atStartOfDay(ZoneId.of(zone)).toInstant();
        }

        @Override
        public String format(Instant instant) {
            return LocalDate.ofInstant(instant, ZoneId.of(zone)).toString();
        }
    }

    /**
     * One of several formats; written in the first.
     *
     * @param formats the formats, at least two
     */
    record AnyOf(List<TimeFormat> formats) implements TimeFormat {
        public AnyOf {
            formats = List.copyOf(formats);
        }

        /**
         * Reads a text by the format that it is of.
         *
         * @throws DateTimeException if it is of none, or of several by which it says different times
         */
        @Override
        public Instant parse(String text) {
            Set<Instant> found = new LinkedHashSet<>();
            formats.forEach(format -> read(format, text).ifPresent(found::add));
            if (found.size() != 1) {
                throw new DateTimeException(
                        found.isEmpty()
                                ? "of none of the formats: " + text
                                : "of several of the formats, by which it says " + found + ": " + text);
            }
            return found.iterator().next();
        }

        private static Optional<Instant> read(TimeFormat format, String text) {
            try {
                return Optional.of(format.parse(text));
            } catch (DateTimeException e) {
                return Optional.empty(); // Another format may be the text's.
            }
        }

        @Override
        public String format(Instant instant) {
            return formats.get(0).format(instant);
        }
    }

    /**
     * A pattern of {@link DateTimeFormatter}, in English. A pattern without a time stands for the day's first moment.
     *
     * @param pattern the pattern
     * @param zone the zone of a text without an offset, and of what is written
     */
    record Pattern(String pattern, String zone) implements TimeFormat {
        @Override
        public Instant parse(String text) {
            TemporalAccessor parsed = DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH)
                    .parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
            if (parsed instanceof OffsetDateTime offset) {
                return offset.toInstant();
            }
            ZoneId meant = ZoneId.of(zone);
            return parsed instanceof LocalDateTime time
                    ? time.atZone(meant).withLaterOffsetAtOverlap().toInstant()
                    : ((LocalDate) parsed).atStartOfDay(meant).toInstant();
        }

        @Override
        public String format(Instant instant) {
            return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(instant.atZone(ZoneId.of(zone)));
        }
    }

    /** The zone in which a format writes times without their offsets, so that a text can say two of them; empty for none. */
    static Optional<ZoneId> localZone(TimeFormat format) {
        if (format instanceof IsoLocal local) {
            return Optional.of(ZoneId.of(local.zone()));
        }
        if (format instanceof Pattern pattern) {
            return Optional.of(ZoneId.of(pattern.zone()));
        }
        return format instanceof AnyOf any ? localZone(any.formats().get(0)) : Optional.empty();
    }

    /** The zone that is taken where none is named. */
    static String utc() {
        return ZoneOffset.UTC.getId();
    }
}
