package dev.tributary.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The map is an array of name and value pairs on the wire.
 *
 * <pre>{@code // [{"name": "color", "value": "red"}, {"name": "size", "value": "L"}]
 * @Pairs Map<String, String> attributes }</pre>
 */
@Documented
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface Pairs {
    /** {@return the member that is an entry's key, a text or a number} */
    String name() default "name";

    /** {@return the member that is its value} */
    String value() default "value";
}
