package dev.tributary.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Sends the names of the table's discovered columns, for sources that return only the fields that are asked for.
 *
 * <pre>{@code @DiscoveredColumns @Query("properties") String properties }</pre>
 *
 * <p>The names are in one text, with commas between them; nothing is sent where no column was discovered.
 */
@Documented
@Target({ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface DiscoveredColumns {
    /** What stands between two names. */
    String join() default ",";
}
