package dev.tributary.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The method describes a feed that names the rows of a table which changed: a log of events, a history. The table's own
 * method is read in the first run only; later runs read the feed from where it was, and fetch each row that it names, once,
 * by the table's {@link Detail}. The table becomes {@code cdc_with_deletes}.
 *
 * <p>What is new in the feed is said by its own {@link Incremental}, or by a {@link ChangeToken} with
 * {@link ChangeToken#first}. {@link Deleted} on a component of its rows says that the row it names was deleted, so that it is
 * not asked for. An event that names no row is passed over. The table takes values of the feed by {@link FromFeed}.
 *
 * <pre>{@code
 * @Table(primaryKey = "id")
 * @GET("users")
 * List<User> users();
 *
 * @ChangeFeed(of = "users", key = "user_id")
 * @Incremental(cursor = "time")
 * @GET("events")
 * List<Event> userEvents(@CursorStart @Query("from") Instant since);
 *
 * @Detail(of = "users")
 * @OnError(status = 404, action = Action.DELETED)
 * @GET("users/{id}")
 * User user(@Parent(table = "user_events", column = "user_id") @Path("id") String id);
 * }</pre>
 */
@Documented
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface ChangeFeed {
    /** {@return the name of the table whose rows it names} */
    String of();

    /** {@return the column of the feed that holds the table's key; of the same type} */
    String key();

    /**
     * {@return how long the source keeps the events, as an ISO 8601 duration ({@code P30D}); for ever when empty} A run
     * that starts from before reads the table whole. For a feed by a {@link ChangeToken}, the source says itself that
     * it has expired.
     */
    String retention() default "";
}
