package dev.tributary.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Pages are numbered. They end after the page that {@link #totalPages} counts, or when {@link #total} rows have been
 * read, or else at the first empty page. A short page is not the end.
 *
 * <pre>{@code @PageNumberPagination(param = "page", sizeParam = "per_page", size = 100, totalPages = "x-wp-totalpages") }</pre>
 *
 * <p>A leading slash in {@link #total} and {@link #totalPages} is a place in the body (JSON Pointer); otherwise it is a
 * response header.
 */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.CLASS)
public @interface PageNumberPagination {
    /** The query parameter that carries the page's number. */
    String param() default "page";

    /** The first page's number. */
    int first() default 1;

    /** The query parameter that asks for a page size; empty to take the source's own. */
    String sizeParam() default "";

    /** The page size asked for, sent as {@link #sizeParam}; both or neither are given. */
    int size() default 0;

    /** Where the response says how many rows there are; empty where it does not. */
    String total() default "";

    /** Where the response says how many pages there are; empty where it does not. */
    String totalPages() default "";
}
