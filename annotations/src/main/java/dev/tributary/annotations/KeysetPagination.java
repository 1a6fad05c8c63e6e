package dev.tributary.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A page is asked for by the last row of the page before: by its key, or by all values that the source sorts by. They
 * are sent as the source wrote them, whatever the columns are. The last of them must be unique, or rows that share it are
 * lost between two pages. Pages end where the response says so, by {@link #hasMore} or {@link #done}; or else at the
 * first empty page.
 *
 * <pre>{@code
 * @KeysetPagination(last = "/id", param = "starting_after", sizeParam = "limit", size = 100, hasMore = "/has_more")
 * @KeysetPagination(last = {"/updated_at", "/id"}, param = {"/search_after/0", "/search_after/1"})
 * }</pre>
 *
 * <p>A leading slash means the body: in what is sent, {@code "/size"} is a place in the JSON body and {@code "limit"} a
 * query parameter; in what is received, {@code "/meta/total"} is a place in the body (JSON Pointer) and
 * {@code "x-total"} a header.
 */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.CLASS)
public @interface KeysetPagination {
    /** {@return where the values are in a row as the source writes it: JSON Pointers} */
    String[] last();

    /** {@return where they are sent, one for each; none if a parameter with {@link PageToken} sends the only one} */
    String[] param() default {};

    /**
     * {@return where a page size is asked for, a query parameter or a place in the body; empty to take the source's
     * own}
     */
    String sizeParam() default "";

    /** {@return the page size asked for, sent as {@link #sizeParam}; both or neither are given} */
    int size() default 0;

    /** {@return where the response has a boolean that is true as long as there are more pages; empty where it has none} */
    String hasMore() default "";

    /** {@return where the response has a boolean that is true on the last page; empty where it has none} */
    String done() default "";

    /**
     * {@return whether the source guarantees that only the last page has fewer rows than {@link #size} asks for} Most
     * sources do not: they cap pages in silence, or filter rows after they have cut the page.
     */
    boolean shortPageIsLast() default false;
}
