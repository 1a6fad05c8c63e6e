package dev.tributary.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Pages are numbered. They end where the response says so, by {@link #hasMore} or {@link #done}, after the page that
 * {@link #totalPages} counts, or when {@link #total} rows have been read; or else at the first empty page. A short page
 * is not the end, unless {@link #shortPageIsLast} says so.
 *
 * <pre>{@code @PageNumberPagination(param = "page", sizeParam = "per_page", size = 100, totalPages = "x-wp-totalpages") }</pre>
 *
 * <p>A leading slash means the body: in what is sent, {@code "/size"} is a place in the JSON body and {@code "limit"} a
 * query parameter; in what is received, {@code "/meta/total"} is a place in the body (JSON Pointer) and
 * {@code "x-total"} a header.
 */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.CLASS)
public @interface PageNumberPagination {
    /** {@return where the page's number is sent} */
    String param() default "page";

    /** {@return the first page's number} */
    int first() default 1;

    /**
     * {@return where a page size is asked for, a query parameter or a place in the body; empty to take the source's
     * own}
     */
    String sizeParam() default "";

    /** {@return the page size asked for, sent as {@link #sizeParam}; both or neither are given} */
    int size() default 0;

    /** {@return where the response says how many rows there are; empty where it does not} A null there says nothing. */
    String total() default "";

    /** {@return where the response says how many pages there are; empty where it does not} A null there says nothing. */
    String totalPages() default "";

    /** {@return where the response has a boolean that is true as long as there are more pages; empty where it has none} */
    String hasMore() default "";

    /** {@return where the response has a boolean that is true on the last page; empty where it has none} */
    String done() default "";

    /**
     * {@return whether the source guarantees that only the last page has fewer rows than {@link #size} asks for} Most
     * sources do not: they cap pages in silence, or filter rows after they have cut the page.
     */
    boolean shortPageIsLast() default false;

    /**
     * {@return how many rows the source gives at most in answer to one question, however it is paged; 0 for all} Beyond
     * it, the read asks anew from the last row's cursor, so the table needs {@code @Incremental(order = ASCENDING)}.
     */
    int maxResults() default 0;
}
