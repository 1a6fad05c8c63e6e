package dev.tributary.worlds.sources;

import dev.tributary.annotations.Action;
import dev.tributary.annotations.ChangeFeed;
import dev.tributary.annotations.Cursor;
import dev.tributary.annotations.CursorPagination;
import dev.tributary.annotations.CursorStart;
import dev.tributary.annotations.Deleted;
import dev.tributary.annotations.Deletes;
import dev.tributary.annotations.Detail;
import dev.tributary.annotations.FromFeed;
import dev.tributary.annotations.FromParent;
import dev.tributary.annotations.Incremental;
import dev.tributary.annotations.Key;
import dev.tributary.annotations.Listing;
import dev.tributary.annotations.OAuth2ClientCredentials;
import dev.tributary.annotations.OffsetPagination;
import dev.tributary.annotations.OnError;
import dev.tributary.annotations.Order;
import dev.tributary.annotations.PageNumberPagination;
import dev.tributary.annotations.Parent;
import dev.tributary.annotations.Records;
import dev.tributary.annotations.SinglePage;
import dev.tributary.annotations.Source;
import dev.tributary.annotations.Table;
import java.time.Instant;
import java.util.List;
import retrofit2.http.GET;
import retrofit2.http.Path;
import retrofit2.http.Query;

/** Tables that are asked for by other tables' rows, or of whose rows other tables tell. */
@SuppressWarnings("tributary:T-REFERENCE-MISSING") // nobody has written of a world that is made up
@Source(name = "related_world", baseUrl = "https://{host}/")
@OAuth2ClientCredentials(tokenUrl = "https://{host}/token")
@Records("/items")
public interface RelatedWorld {

    /** Parents. */
    @Table
    @GET("groups")
    @PageNumberPagination(sizeParam = "size", size = 4)
    List<Thing> groups();

    /** Children by the time of their changes, each parent from where it was. */
    @Table
    @Incremental(lag = "PT10M")
    @GET("groups/{group}/members")
    @CursorPagination(token = "/next", param = "after", sizeParam = "size", size = 4)
    List<Member> members(
            @Parent(table = "groups", column = "id") @Path("group") long group,
            @CursorStart @Query("since") Instant since);

    /** Children, all of them. */
    @Table
    @GET("groups/{group}/badges")
    @OffsetPagination(sizeParam = "size", size = 4)
    List<Badge> badges(@Parent(table = "groups", column = "id") @Path("group") long group);

    /** Ids that changed. */
    @Listing
    @GET("ticket-ids")
    @CursorPagination(token = "/next", param = "after", sizeParam = "size", size = 4)
    List<Id> ticketIds(@CursorStart @Query("since") Instant since);

    /** Rows, three ids at a time. */
    @Table
    @Incremental(lookback = "PT1M")
    @GET("tickets")
    @SinglePage
    List<Ticket> tickets(
            @Parent(table = "ticket_ids", column = "id", batch = 3, join = ",") @Query("ids") List<Long> ids);

    /** Rows that say themselves that they were deleted. */
    @Table
    @Incremental(order = Order.ASCENDING, lag = "PT10M")
    @GET("marked")
    @CursorPagination(token = "/next", param = "after", sizeParam = "size", size = 4)
    List<Marked> marked(@CursorStart @Query("since") Instant since);

    /** Rows whose deletes are told apart. */
    @Table
    @Incremental(lag = "PT10M")
    @GET("contacts")
    @CursorPagination(token = "/next", param = "after", sizeParam = "size", size = 4)
    List<Ticket> contacts(@CursorStart @Query("since") Instant since);

    /** Contacts that are gone. */
    @Deletes(of = "contacts")
    @Incremental(cursor = "deleted_at", lag = "PT10M")
    @GET("contacts/gone")
    @CursorPagination(token = "/next", param = "after", sizeParam = "size", size = 4)
    List<Gone> contactsGone(@CursorStart @Query("since") Instant since);

    /** Rows that a feed names. */
    @Table
    @Incremental(cursor = "changed_at")
    @GET("users")
    @CursorPagination(token = "/next", param = "after", sizeParam = "size", size = 4)
    List<User> users();

    /** What happened to users. */
    @ChangeFeed(of = "users", key = "user_id")
    @Incremental(cursor = "time")
    @GET("events")
    @CursorPagination(token = "/next", param = "after", sizeParam = "size", size = 4)
    List<Event> userEvents(@CursorStart @Query("since") Instant since);

    /** One user. */
    @Detail(of = "users")
    @Records("")
    @OnError(status = 404, action = Action.DELETED)
    @GET("users/{id}")
    User user(@Parent(table = "user_events", column = "user_id") @Path("id") long id);

    /** A row. */
    record Thing(@Key long id, String name) {}

    /** A child with a time. */
    record Member(
            @FromParent(table = "groups", value = "id") @Key long groupId,

            @Key long id,
            String name,
            @Cursor Instant updatedAt) {}

    /** A child. */
    record Badge(
            @FromParent(table = "groups", value = "id") @Key long groupId,

            @Key long id,
            String name) {}

    /** An id. */
    record Id(long id) {}

    /** A row with a time. */
    record Ticket(@Key long id, String name, @Cursor Instant updatedAt) {}

    /** A row that says whether it was deleted. */
    record Marked(
            @Key long id,
            String name,
            @Cursor Instant updatedAt,
            @Deleted Boolean removed) {}

    /** A row that is gone. */
    record Gone(@Key long id, Instant deletedAt) {}

    /** A row of which a feed tells. */
    record User(@Key long id, String name, @FromFeed("time") Instant changedAt) {}

    /** What happened. */
    record Event(
            long userId,
            Instant time,
            @Deleted(when = "DELETE") String kind) {}
}
