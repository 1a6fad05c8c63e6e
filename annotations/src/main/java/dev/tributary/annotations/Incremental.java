package dev.tributary.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Only what changed since the last run is read, by a cursor column.
 *
 * <p>A run ends at the source's own time (its {@code Date} header) less {@link #lag}; a row past that end belongs to the
 * next run. Where the source filters the end too ({@link CursorEnd}), a run is a set of windows that can be read side by
 * side and again; where it filters the start only ({@link CursorStart}), the offset moves when all has been read.
 *
 * <pre>{@code
 * @Incremental(order = Order.ASCENDING, lookback = "PT5M")
 * @GET("repos/{owner}/{repo}/issues?state=all&sort=updated&direction=asc")
 * List<Issue> issues(..., @CursorStart @Query("since") Instant since);
 * }</pre>
 *
 * <p>A cursor that is a number ({@code long}) or a text counts changes instead of dating them. A run then ends where the
 * source's rows do.
 *
 * <pre>{@code
 * @Incremental(cursor = "id", order = Order.DESCENDING)
 * @GET("api/v1/accounts/{account}/statuses")
 * List<Status> statuses(..., @CursorStart @Query("since_id") Long since);
 * }</pre>
 */
@Documented
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface Incremental {
    /**
     * {@return the cursor column's name, for a nested column ({@code commit.committed_at}) or a row type shared by
     * tables with different cursors} {@link Cursor} on a component says the same; never both.
     *
     * <p>Of several names, the first that has a value counts: many sources leave {@code updated_at} null until the first
     * update, which {@code cursor = {"updated_at", "created_at"}} says.
     */
    String[] cursor() default {};

    /**
     * {@return whether a cursor that is a text grows as texts are compared, character by character, such as a ULID or a
     * time in a fixed form} A cursor that is a whole number ({@code long}) needs no such word: each change gets a
     * greater one.
     */
    boolean textOrder() default false;

    /**
     * {@return where a response says up to when it is complete: a place in the body ({@code /end_time}) or a header, a
     * time in the format of the {@link CursorStart}} A run then ends there at the latest, whatever the source's clock
     * says: for sources that answer from a store that stays behind, or from an export that is cut somewhere.
     */
    String watermark() default "";

    /** {@return the order of the rows over all pages} */
    Order order() default Order.NONE;

    /**
     * {@return whether the source does not filter by the cursor at all: each run reads the whole table, and what was
     * delivered before is left out here} Without it, and unless rows come newest first, a {@link CursorStart} must send
     * the cursor.
     */
    boolean clientFilter() default false;

    /**
     * {@return how coarse the source's times are, as an ISO 8601 duration of whole seconds, where that is more than
     * one: with {@code PT1M}, rows are dated by the minute, and a run ends before a minute to which rows can still be
     * added}
     */
    String resolution() default "";

    /**
     * {@return how far before the last run's end a run starts again, as an ISO 8601 duration ({@code PT5M}): for
     * sources that show a change later than its time says} Rows read twice are merged by their key, so an append table
     * has none.
     */
    String lookback() default "";

    /**
     * {@return how far a run's end stays behind the source's clock, as an ISO 8601 duration: for rows that appear later
     * than their cursor says}
     */
    String lag() default "";

    /**
     * {@return the longest span of one request, as an ISO 8601 duration ({@code P30D}); only with {@link CursorEnd},
     * and with an {@link CursorStart#initial} time to count from}
     */
    String window() default "";
}
