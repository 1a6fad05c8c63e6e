package dev.tributary.annotations;

/** How a value is written on the wire, where it is not as JSON and ISO 8601 have it. */
public enum Wire {
    /**
     * ISO 8601 with {@code Z} or an offset, with a colon or without: {@code 2026-03-01T12:00:00Z}, {@code
     * 2026-03-01T13:00:00.000+0100}. The default of points in time.
     */
    ISO_INSTANT,
    /** ISO 8601 without an offset, in the zone that {@link WireFormat#zone} names: {@code 2026-03-01T12:00:00}. */
    ISO_LOCAL,
    /** A date, which stands for its first moment in the zone that {@link WireFormat#zone} names: {@code 2026-03-01}. */
    ISO_DATE,
    /** Seconds since 1970-01-01T00:00:00Z, as a number or its text, with fractions or without. */
    EPOCH_SECONDS,
    /** Milliseconds since 1970-01-01T00:00:00Z, as a number or its text. */
    EPOCH_MILLIS,
    /** Microseconds since 1970-01-01T00:00:00Z, as a number or its text. */
    EPOCH_MICROS,
    /** Milliseconds as .NET writes them: {@code /Date(1772366400000)/}, {@code /Date(1772366400000+0100)/}. */
    DOT_NET_DATE,
    /** A {@link java.time.format.DateTimeFormatter} pattern, given by {@link WireFormat#pattern}. */
    PATTERN,
    /** A boolean as 1 or 0, numbers or texts. */
    ZERO_ONE,
    /** A boolean as the text {@code true} or {@code false}. */
    TRUE_FALSE,
    /** A boolean as the text {@code yes} or {@code no}. */
    YES_NO,
    /** A list as a text of its elements with commas between: {@code red, green}. */
    COMMA_SEPARATED,
    /** A record, list, map or {@code Object} as a text that holds its JSON; an empty text is null. */
    JSON_IN_TEXT,
    /** Any JSON, of which a {@code String} keeps the text. */
    JSON_AS_TEXT
}
