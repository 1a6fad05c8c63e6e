package dev.tributary.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The response names the next page's address: an absolute URL, one relative to its own, or only a query. The last page
 * names none: the place is absent, null or empty. An address of another origin than the source's is refused, as
 * credentials are never sent there.
 *
 * <pre>{@code @NextUrlPagination(next = "/links/next", sizeParam = "page_size", size = 100) }</pre>
 *
 * <p>A leading slash means the body: in what is sent, {@code "/size"} is a place in the JSON body and {@code "limit"} a
 * query parameter; in what is received, {@code "/meta/total"} is a place in the body (JSON Pointer) and
 * {@code "x-total"} a header. Of several links, a member chooses one: {@code "/links/[rel=next]/href"} is the {@code href}
 * of the first element whose {@code rel} is {@code next}.
 */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.CLASS)
public @interface NextUrlPagination {
    /** {@return where the response has the address} */
    String next();

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
     * {@return how many rows the source gives at most in answer to one question, however it is paged; 0 for all} Beyond
     * it, the read asks anew from the last row's cursor, so the table needs {@code @Incremental(order = ASCENDING)}.
     */
    int maxResults() default 0;
}
