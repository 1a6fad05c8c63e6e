package dev.tributary.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The parameter is sent at a place in the JSON body. It keeps its type there: a {@code long} is a number, a
 * {@code boolean} is one, a {@code List} is an array, a time is what its {@link WireFormat} says. An absent value is left
 * out.
 *
 * <pre>{@code @TableOption @BodyValue("/filters/0/value") long teamId }</pre>
 */
@Documented
@Target({ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface BodyValue {
    /** {@return a JSON Pointer (RFC 6901) into the body} */
    String value();
}
