package dev.tributary.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The method fetches one row of a table, by what the table's {@link ChangeFeed} names: a parameter with {@link Parent} takes
 * it from the feed. It returns a row as the table does, the response being that one row. An {@link OnError} with
 * {@link Action#DELETED} says how the source answers where the row is gone by then, which is a delete.
 *
 * <pre>{@code
 * @Detail(of = "users")
 * @OnError(status = 404, action = Action.DELETED)
 * @GET("users/{id}")
 * User user(@Parent(table = "user_events", column = "user_id") @Path("id") String id);
 * }</pre>
 *
 * <p>Neither the interface's pagination nor its {@link Records} hold for it.
 */
@Documented
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface Detail {
    /** {@return the name of the table whose rows it fetches} */
    String of();
}
