package dev.tributary.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How a value is written on the wire: on a column for what is received, on a parameter for what is sent, on the interface
 * for the points in time of both.
 *
 * <pre>{@code @WireFormat(value = Wire.ISO_LOCAL, zone = "UTC") Instant modifiedGmt
 * @WireFormat(Wire.ISO_INSTANT) @WireFormat(Wire.EPOCH_MILLIS) Instant closedAt
 * @WireFormat(value = Wire.PATTERN, pattern = "dd.MM.yyyy") LocalDate due
 * @WireFormat(Wire.ZERO_ONE) Boolean active
 * @CursorStart @WireFormat(Wire.EPOCH_SECONDS) @Query("start_time") Instant start }</pre>
 *
 * <p>Of several formats, each value is of exactly one, or says the same by all; what is sent is written in the first.
 */
@Documented
@Repeatable(WireFormat.List.class)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface WireFormat {
    /** {@return the format} */
    Wire value();

    /** {@return the {@link java.time.format.DateTimeFormatter} pattern, with {@link Wire#PATTERN} only} */
    String pattern() default "";

    /**
     * {@return the zone of a text without an offset, by its tz database name; with {@code ISO_LOCAL}, {@code ISO_DATE}
     * and {@code PATTERN}}
     */
    String zone() default "";

    /** Several formats. */
    @Documented
    @Target({
        ElementType.RECORD_COMPONENT,
        ElementType.FIELD,
        ElementType.METHOD,
        ElementType.PARAMETER,
        ElementType.TYPE
    })
    @Retention(RetentionPolicy.CLASS)
    @interface List {
        /** {@return the formats} */
        WireFormat[] value();
    }
}
