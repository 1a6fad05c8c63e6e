package dev.tributary.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The column is the key under which the row, or what it is part of, lies in an object.
 *
 * <pre>{@code // {"rates": {"2026-03-01": {"EUR": 0.92, "GBP": 0.79}}}
 * @Records("/rates/*}{@code /*") List<Rate> rates();
 * record Rate(@Key @MapKey(levels = 2) LocalDate date, @Key @MapKey String currency, @At("") BigDecimal rate) {} }</pre>
 */
@Documented
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface MapKey {
    /**
     * {@return which key: that of the last {@code *} or {@code [k=v]} of the rows' path for 1, the one before for 2,
     * and so on}
     */
    int levels() default 1;
}
