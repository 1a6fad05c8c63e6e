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
    /** {@return the link's relation type} */
    String rel() default "next";

    /**
     * {@return where a page size is asked for, a query parameter or a place in the body; empty to take the source's
     * own}
     */
    String sizeParam() default "";

    /** {@return the page size asked for, sent as {@link #sizeParam}; both or neither are given} */
    int size() default 0;

    /**
     * {@return how many rows the source gives at most in answer to one question, however it is paged; 0 for all} Beyond
     * it, the read asks anew from the last row's cursor, so the table needs {@code @Incremental(order = ASCENDING)}.
     */
    int maxResults() default 0;
}
