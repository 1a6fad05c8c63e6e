package dev.tributary.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Where the rows are within a response, as a JSON Pointer (RFC 6901): an array of rows, or a single row as an object.
 *
 * <pre>{@code @Records("/data/items") }</pre>
 *
 * <p>Without it, the response itself is the array or the row. On an interface it holds for every table that says nothing
 * else.
 */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.CLASS)
public @interface Records {
    /** The pointer; {@code ""} is the whole response. */
    String value();
}
