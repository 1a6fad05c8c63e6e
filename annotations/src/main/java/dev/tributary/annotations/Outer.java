package dev.tributary.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The column's value lies in the object around the rows.
 *
 * <pre>{@code @Records("/ticket_events/*}{@code /child_events")
 * List<Comment> comments();
 * record Comment(@Key long id, @Outer("/ticket_id") long ticketId, @Outer(value = "/count", levels = 2) long total) {} }</pre>
 *
 * <p>Rows that stand before the value in the response wait for it, 10,000 at most.
 */
@Documented
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface Outer {
    /** {@return a JSON Pointer from that object} */
    String value();

    /** {@return which object: 1 for the one that holds the rows, 2 for the one around that, and so on} */
    int levels() default 1;
}
