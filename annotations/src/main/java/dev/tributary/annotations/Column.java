package dev.tributary.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The parameter of an {@link Insert}, {@link Update} or {@link Delete} carries a column: one of the key says which row is
 * meant, another what is written. Columns that hold texts, whole numbers or booleans can be written.
 *
 * <pre>{@code
 * @Column("name") @BodyValue("/name") String name
 * }</pre>
 */
@Documented
@Target({ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface Column {
    /** {@return the column's name, {@code a.b} for one within a struct} */
    String value();
}
