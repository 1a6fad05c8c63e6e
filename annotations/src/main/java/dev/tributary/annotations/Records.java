package dev.tributary.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Where the rows are within a response: an array of rows, or a single row as an object. The path is a JSON Pointer
 * (RFC 6901) with two more steps: {@code *} for each element of an array or value of an object, and {@code [k=v]} for those
 * whose member {@code k} is {@code v}.
 *
 * <pre>{@code @Records("/data/items")
 * @Records("/ticket_events/*}{@code /child_events/[event_type=Comment]")
 * @Records("/users/*")                              // {"users": {"id1": {...}, "id2": {...}}}
 * @Records(value = "/rows", header = "/columns")    // {"columns": ["id", "name"], "rows": [[1, "a"], [2, "b"]]}
 * @Records(value = "/hourly", columnar = true)      // {"hourly": {"time": [...], "temperature": [...]}} }</pre>
 *
 * <p>Without it, the response itself is the array or the row. On an interface it holds for every table that says nothing
 * else. A {@code null} among the rows is no row: it is passed over and counted, but ends the read of a snapshot, where a missing
 * row would be deleted from the target.
 */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.CLASS)
public @interface Records {
    /** {@return the path; {@code ""} is the whole response} */
    String value();

    /**
     * {@return where the names of the columns are, for rows that are arrays: a path to an array of texts, or with
     * {@code *} to a text in each element of an array} If it is the first of the rows, that one is no row.
     */
    String header() default "";

    /**
     * {@return whether the path leads to an object of arrays of equal length, of which the elements at one place are a
     * row}
     */
    boolean columnar() default false;
}
