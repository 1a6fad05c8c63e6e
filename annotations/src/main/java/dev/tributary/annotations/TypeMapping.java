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
    /** The source's word, as it is written there. */
    String wire();

    /**
     * The type in the words of Spark's SQL: {@code BIGINT}, {@code DOUBLE}, {@code DECIMAL(p,s)}, {@code BOOLEAN},
     * {@code STRING}, {@code TIMESTAMP}, {@code TIMESTAMP_NTZ}, {@code DATE}, {@code BINARY} (from Base64), {@code VARIANT},
     * or {@code ARRAY<...>} of one of them.
     */
    String type();

    /** How a {@code TIMESTAMP} is written, one of the formats that need no more words. */
    Wire format() default Wire.ISO_INSTANT;
}
