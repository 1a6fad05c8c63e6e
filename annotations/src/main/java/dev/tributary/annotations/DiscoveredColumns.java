package dev.tributary.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Sends the names of the table's discovered columns, for sources that return only the fields that are asked for.
 *
 * <pre>{@code @DiscoveredColumns @Query("properties") String properties
 * @DiscoveredColumns @BodyValue("/properties") List<String> properties }</pre>
 *
 * <p>In a {@code String} the names are one text. A {@code List<String>} without {@link #join} repeats the parameter, and is
 * an array in the body. Nothing is sent where no column was discovered. They are the names on the wire of columns that the
 * row's type does not declare: where all fields of a row are named in one text, key and cursor stand in a {@link Template}
 * before them.
 */
@Documented
@Target({ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface DiscoveredColumns {
    /** {@return what stands between two names in one text: a comma for a {@code String} that says nothing else} */
    String join() default "";
}
