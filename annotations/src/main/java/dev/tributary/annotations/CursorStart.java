package dev.tributary.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The parameter's value is where this read starts: only rows that changed since are asked for.
 *
 * <pre>{@code @CursorStart @Query("since") Instant since }</pre>
 */
@Documented
@Target({ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface CursorStart {
    /**
     * {@return the ISO 8601 instant, or the number, from which the first run reads; when empty, the first run leaves
     * the parameter out}
     */
    String initial() default "";

    /** {@return whether the source returns only rows strictly after the value; false where it includes the value itself} */
    boolean exclusive() default false;
}
