package dev.tributary.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The method deletes a row of the source, for tests alone, as {@link Insert}. Parameters with the table's key say which.
 * Tests clean up by it, even those that fail.
 *
 * <pre>{@code
 * @Delete("contacts")
 * @DELETE("contacts/{id}")
 * void remove(@Column("id") @Path("id") long id);
 * }</pre>
 */
@Documented
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface Delete {
    /** {@return the table's name} */
    String value();
}
