package dev.tributary.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The parameter's value asks for the next page: the token of {@link CursorPagination}, or the last row's value of
 * {@link KeysetPagination}, for a pagination without {@code param}. It is absent on the first page.
 *
 * <pre>{@code
 * @Template(into = "q", join = " AND ", parts = {"kind = 'order'", "id > {after}"})
 * @KeysetPagination(last = "/id")
 * List<Order> orders(@PageToken Long after);
 * }</pre>
 */
@Documented
@Target({ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface PageToken {}
