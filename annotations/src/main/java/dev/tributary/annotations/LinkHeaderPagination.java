package dev.tributary.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The next page's address is in the response's {@code Link} header (RFC 8288); the last page has none.
 *
 * <pre>{@code @LinkHeaderPagination(sizeParam = "per_page", size = 100) }</pre>
 */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.CLASS)
public @interface LinkHeaderPagination {
    /** The link's relation type. */
    String rel() default "next";

    /** The query parameter that asks for a page size; empty to take the source's own. */
    String sizeParam() default "";

    /** The page size asked for, sent as {@link #sizeParam}; both or neither are given. */
    int size() default 0;
}
