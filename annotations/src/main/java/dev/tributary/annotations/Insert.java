package dev.tributary.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The method adds a row to the source, for tests alone: it stands in an interface that
 * {@code @ConformanceTest(writes = ...)} names, never in a descriptor. The conformance suite calls it with values of its own,
 * reads the table, and looks for the row.
 *
 * <pre>{@code
 * interface ContactWrites {
 *     @Insert("contacts")
 *     @POST("contacts")
 *     Object create(@Column("name") @BodyValue("/name") String name);
 * }
 * }</pre>
 */
@Documented
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface Insert {
    /** {@return the table's name} */
    String value();

    /**
     * {@return where in the response the new row is, a JSON Pointer; the whole response unless said} It holds the row's
     * key.
     */
    String at() default "";
}
