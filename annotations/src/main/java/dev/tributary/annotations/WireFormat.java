package dev.tributary.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How a point in time is written on the wire: on a column for what is received, on a parameter for what is sent, on the
 * interface for both.
 *
 * <pre>{@code @WireFormat(value = Wire.ISO_LOCAL, zone = "UTC") Instant modifiedGmt
 * @CursorStart @WireFormat(Wire.EPOCH_SECONDS) @Query("start_time") Instant start }</pre>
 */
@Documented
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface WireFormat {
    /** The format. */
    Wire value();

    /** The {@link java.time.format.DateTimeFormatter} pattern, with {@link Wire#PATTERN} only. */
    String pattern() default "";

    /** The zone of a text without an offset, by its tz database name; with {@code ISO_LOCAL} and {@code PATTERN}. */
    String zone() default "";
}
