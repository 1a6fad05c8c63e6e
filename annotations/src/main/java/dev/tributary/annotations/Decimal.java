package dev.tributary.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The precision and scale of a {@link java.math.BigDecimal} column; (38, 18) without it.
 *
 * <pre>{@code record Invoice(@Key long id, @Decimal(precision = 12, scale = 2) BigDecimal amount) {} }</pre>
 */
@Documented
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface Decimal {
    /** {@return the number of digits in all, 1 to 38} */
    int precision();

    /** {@return the number of digits after the point, 0 to {@link #precision}} */
    int scale();
}
