package dev.tributary.model;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

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

    /** ISO 8601 with an offset or {@code Z}; written with {@code Z}, with fractions only where there are some. */
    record IsoInstant() implements TimeFormat {
        @Override
        public Instant parse(String text) {
            return OffsetDateTime.parse(text).toInstant();
        }

        @Override
        public String format(Instant instant) {
            return instant.toString();
        }
    }

    /**
     * ISO 8601 without an offset.
     *
     * @param zone the zone that it is meant in, by its tz database name
     */
    record IsoLocal(String zone) implements TimeFormat {
        @Override
        public Instant parse(String text) {
            return LocalDateTime.parse(text).atZone(ZoneId.of(zone)).toInstant();
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

    /**
     * A pattern of {@link DateTimeFormatter}, in English.
     *
     * @param pattern the pattern
     * @param zone the zone of a text without an offset, and of what is written
     */
    record Pattern(String pattern, String zone) implements TimeFormat {
        @Override
        public Instant parse(String text) {
            TemporalAccessor parsed = DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH)
                    .parseBest(text, OffsetDateTime::from, LocalDateTime::from);
            return parsed instanceof OffsetDateTime offset
                    ? offset.toInstant()
                    : ((LocalDateTime) parsed).atZone(ZoneId.of(zone)).toInstant();
        }

        @Override
        public String format(Instant instant) {
            return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(instant.atZone(ZoneId.of(zone)));
        }
    }

    /** The zone that is taken where none is named. */
    static String utc() {
        return ZoneOffset.UTC.getId();
    }
}
