package dev.tributary.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a source calls a type, within {@link ColumnType}. */
@Documented
@Target({})
@Retention(RetentionPolicy.CLASS)
public @interface TypeMapping {
    /** {@return the source's word, as it is written there} */
    String wire();

    /**
     * {@return the type in the words of Spark's SQL: {@code BIGINT}, {@code DOUBLE}, {@code DECIMAL(p,s)}, {@code BOOLEAN},
     * {@code STRING}, {@code TIMESTAMP}, {@code TIMESTAMP_NTZ}, {@code DATE}, {@code BINARY} (from Base64), {@code VARIANT},
     * or {@code ARRAY<...>} of one of them}
     */
    String type();

    /**
     * {@return how such values are written, where it is not as JSON and ISO 8601 have it: a format of times for {@code
     * TIMESTAMP}, {@code TIMESTAMP_NTZ} and {@code DATE}, one of booleans for {@code BOOLEAN}, {@code COMMA_SEPARATED}
     * for arrays of single values, {@code JSON_AS_TEXT} for {@code STRING}, {@code JSON_IN_TEXT} for {@code VARIANT}
     * and arrays}
     */
    Wire format() default Wire.ISO_INSTANT;

    /** {@return the {@link java.time.format.DateTimeFormatter} pattern, with {@link Wire#PATTERN} only} */
    String pattern() default "";

    /** {@return the zone of times without an offset, by its tz database name; as in {@link WireFormat#zone}} */
    String zone() default "";
}
