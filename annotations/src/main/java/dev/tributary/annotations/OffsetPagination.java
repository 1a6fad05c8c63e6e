package dev.tributary.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A page starts after a number of rows. The number advances by what the source returned, not by what was asked, so a
 * silent cap loses nothing. Pages end when {@link #total} rows have been read, or else at the first empty page.
 *
 * <pre>{@code @OffsetPagination(param = "offset", sizeParam = "limit", size = 100, total = "/total") }</pre>
 *
 * <p>A leading slash in {@link #total} is a place in the body (JSON Pointer); otherwise it is a response header.
 */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.CLASS)
public @interface OffsetPagination {
    /** The query parameter that carries the number of rows to skip. */
    String param() default "offset";

    /** The query parameter that asks for a page size; empty to take the source's own. */
    String sizeParam() default "";

    /** The page size asked for, sent as {@link #sizeParam}; both or neither are given. */
    int size() default 0;

    /** Where the response says how many rows there are; empty where it does not. */
    String total() default "";
}
