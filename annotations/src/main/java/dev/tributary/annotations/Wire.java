package dev.tributary.annotations;

/** How a point in time is written on the wire. */
public enum Wire {
    /** ISO 8601 with an offset or {@code Z}: {@code 2026-03-01T12:00:00Z}. The default. */
    ISO_INSTANT,
    /** ISO 8601 without an offset, in the zone that {@link WireFormat#zone} names: {@code 2026-03-01T12:00:00}. */
    ISO_LOCAL,
    /** Seconds since 1970-01-01T00:00:00Z, as a number or its text. */
    EPOCH_SECONDS,
    /** Milliseconds since 1970-01-01T00:00:00Z, as a number or its text. */
    EPOCH_MILLIS,
    /** A {@link java.time.format.DateTimeFormatter} pattern, given by {@link WireFormat#pattern}. */
    PATTERN
}
