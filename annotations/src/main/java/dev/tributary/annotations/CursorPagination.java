package dev.tributary.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Each page says by what token the next one is asked for. The last page has none: it is absent, null or empty; or
 * {@link #hasMore} or {@link #done} says so. An empty page with a token is not the end.
 *
 * <pre>{@code
 * @CursorPagination(token = "/meta/next_cursor", param = "cursor", sizeParam = "limit", size = 100)
 * @CursorPagination(token = "x-continuation", param = "continuationToken")   // in a header
 * @CursorPagination(token = "/endCursor", param = "/variables/after")        // sent in the JSON body
 * @CursorPagination(token = "/continue", merge = true)                       // an object, whose members are sent
 * }</pre>
 *
 * <p>A leading slash means the body: in what is sent, {@code "/size"} is a place in the JSON body and {@code "limit"} a
 * query parameter; in what is received, {@code "/meta/total"} is a place in the body (JSON Pointer) and
 * {@code "x-total"} a header.
 */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.CLASS)
public @interface CursorPagination {
    /** {@return where the response has the token} */
    String token();

    /** {@return where the token is sent; empty with {@link #merge}, or if a parameter with {@link PageToken} sends it} */
    String param() default "";

    /**
     * {@return whether the token is an object, each member of which is added to the next request: as a query parameter,
     * or as a member of the JSON body where there is one}
     */
    boolean merge() default false;

    /** {@return what the first page is asked for with, such as {@code *}; empty to send nothing} */
    String first() default "";

    /**
     * {@return where a page size is asked for, a query parameter or a place in the body; empty to take the source's
     * own}
     */
    String sizeParam() default "";

    /** {@return the page size asked for, sent as {@link #sizeParam}; both or neither are given} */
    int size() default 0;

    /** {@return where the response says how many rows there are; empty where it does not} A null there says nothing. */
    String total() default "";

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
