package dev.tributary.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The parameter's value is the token that the source handed out with the last page of the last read: a sequence number, a
 * sync token, a history id, a delta link. The first run leaves it out and reads everything; later runs read what changed
 * since. A read begins at the token and ends where the source ends it, so that no time is sent or compared. Such
 * a table needs no {@link Incremental}; with one, its cursor says which of two versions of a row is newer, otherwise the one
 * that is read later is.
 *
 * <p>When the token has expired, a cdc table is read whole once more, which tells of all that is there. It cannot tell of
 * what was deleted meanwhile, nor which rows were appended already: tables with deletes and append tables fail instead, and
 * say what to do.
 *
 * <pre>{@code @ChangeToken(from = "/last_seq") @Query("since") String since }</pre>
 */
@Documented
@Target({ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface ChangeToken {
    /**
     * {@return where the last page has the next token: a place in the body when it begins with a slash, otherwise a
     * header} Where it is a whole URL, the token is that URL's query parameter of this parameter's name.
     */
    String from();

    /** {@return the status by which the source says that a token has expired} */
    int expired() default 410;

    /**
     * {@return for a {@link ChangeFeed}: the path, below the base URL, of a GET that tells the present token} It is
     * asked before the first run reads the table, so that what changes meanwhile is told by the feed.
     */
    String first() default "";

    /** {@return where that response has the token, as in {@link #from}; at the same place when empty} */
    String firstFrom() default "";
}
