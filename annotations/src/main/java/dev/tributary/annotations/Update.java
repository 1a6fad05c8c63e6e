package dev.tributary.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The method changes a row of the source, for tests alone, as {@link Insert}. Parameters with the table's key say which.
 *
 * <pre>{@code
 * @Update("contacts")
 * @PATCH("contacts/{id}")
 * Object rename(@Column("id") @Path("id") long id, @Column("name") @BodyValue("/name") String name);
 * }</pre>
 */
@Documented
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface Update {
    /** {@return the table's name} */
    String value();
}
