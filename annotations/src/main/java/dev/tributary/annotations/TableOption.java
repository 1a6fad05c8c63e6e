package dev.tributary.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The parameter's value is an option of the table, given by whoever reads it.
 *
 * <pre>{@code
 * @GET("repos/{owner}/{repo}/issues")
 * List<Issue> issues(@TableOption @Path("owner") String owner, @TableOption @Path("repo") String repo);
 * }</pre>
 *
 * <p>A {@code long}, {@code boolean}, {@code LocalDate} or {@code Instant} is checked before any request is made. Of a
 * {@code List}, whoever reads gives the values separated by commas.
 *
 * <p>The description comes from {@link #description} or else from the method's Javadoc {@code @param}.
 */
@Documented
@Target({ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface TableOption {
    /** {@return the option's name; the parameter's name in snake_case when empty} */
    String name() default "";

    /** {@return what the option is for, in one sentence} */
    String description() default "";

    /** {@return whether it must be given; false where there is a {@link #defaultValue}} An absent value is left out. */
    boolean required() default true;

    /** {@return the value when none is given; empty for no default} An option with a default is not required. */
    String defaultValue() default "";

    /** {@return a regular expression that the whole value must match; empty for none} */
    String pattern() default "";

    /** {@return the values that are allowed; empty for any} */
    String[] allowed() default {};

    /**
     * {@return whether the value is a list, separated by commas, and a request is made for each of its elements, which
     * {@link FromOption} makes a column} Where nothing is given, all {@link #allowed} values are read.
     *
     * <pre>{@code @TableOption(each = true, allowed = {"open", "closed"}) @Query("state") String state }</pre>
     */
    boolean each() default false;

    /**
     * {@return what stands between the values of a {@code List}; empty to repeat the parameter, or for an array in the
     * body}
     */
    String join() default "";
}
