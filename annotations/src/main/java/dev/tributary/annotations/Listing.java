package dev.tributary.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The method lists what tables are then asked for, such as ids: its rows feed tables by {@link Parent}, and are no table of
 * their own.
 *
 * <p>A listing can take the span of the table that it feeds: its {@link CursorStart} and {@link CursorEnd} are those of the
 * table's {@link Incremental}, whose cursor is a column of the table's own rows. A listing without them is read whole.
 *
 * <pre>{@code
 * @Listing
 * @GET("tickets/ids")
 * List<Id> ticketIds(@CursorStart @Query("from") Instant from, @CursorEnd @Query("to") Instant to);
 *
 * @Table(primaryKey = "id")
 * @Incremental(cursor = "changed_at")
 * @GET("tickets")
 * List<Ticket> tickets(
 *         @Parent(table = "ticket_ids", column = "id", batch = 200, join = ",") @Query("ids") List<Long> ids);
 * }</pre>
 */
@Documented
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface Listing {}
