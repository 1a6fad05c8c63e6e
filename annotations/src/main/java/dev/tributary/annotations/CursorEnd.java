package dev.tributary.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The parameter's value is where this read ends: only rows that changed until then are asked for.
 *
 * <pre>{@code @CursorEnd @Query("until") Instant until }</pre>
 */
@Documented
@Target({ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface CursorEnd {
    /**
     * {@return whether the source returns only rows strictly before the value; false where it includes the value
     * itself}
     */
    boolean exclusive() default false;
}
