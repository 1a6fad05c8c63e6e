package dev.tributary.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The column holds a column of the parent's row that the request was made for, not a field of the response; its type is
 * the type of that column.
 *
 * <pre>{@code record Review(@Key long id, @FromParent("number") long pullNumber, String state) {} }</pre>
 */
@Documented
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface FromParent {
    /** {@return the column of the parent table, {@code a.b} for one within a struct} */
    String value();

    /**
     * {@return the table, where it is not the parent but a parent of the parent; the nearest with such a column when
     * empty}
     */
    String table() default "";
}
