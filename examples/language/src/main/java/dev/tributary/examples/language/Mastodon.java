package dev.tributary.examples.language;

import dev.tributary.annotations.Action;
import dev.tributary.annotations.BearerToken;
import dev.tributary.annotations.Check;
import dev.tributary.annotations.ConnectionOption;
import dev.tributary.annotations.Cursor;
import dev.tributary.annotations.CursorStart;
import dev.tributary.annotations.Incremental;
import dev.tributary.annotations.Ingestion;
import dev.tributary.annotations.Key;
import dev.tributary.annotations.LinkHeaderPagination;
import dev.tributary.annotations.OnError;
import dev.tributary.annotations.Order;
import dev.tributary.annotations.RateLimit;
import dev.tributary.annotations.SinglePage;
import dev.tributary.annotations.Source;
import dev.tributary.annotations.Table;
import java.time.Instant;
import java.util.List;
import retrofit2.http.GET;
import retrofit2.http.Query;

/** Mastodon: what an account follows and keeps. The server announces how many requests are left, and until when. */
@Source(
        name = "mastodon",
        displayName = "Mastodon",
        baseUrl = "https://{server}/api/v1/",
        documentation = "https://docs.joinmastodon.org/api/rate-limits/")
@ConnectionOption(name = "server", description = "The server's host name", pattern = "[a-z0-9.-]+")
@BearerToken
@LinkHeaderPagination(sizeParam = "limit", size = 40)
@RateLimit(remaining = "X-RateLimit-Remaining", reset = "X-RateLimit-Reset")
@OnError(
        status = 422,
        at = "/error",
        matching = "authenticated user",
        action = Action.UNAUTHORIZED,
        message = "give the token of an account; this one belongs to an application only.")
public interface Mastodon {

    /** Shows whose token it is; an application's own is not enough. */
    @Check(at = "/id")
    @GET("accounts/verify_credentials")
    void account();

    /** Bookmarked posts. */
    @GET("bookmarks")
    List<Status> bookmarks();

    /** The posts of the home timeline, newest first; a post that is edited keeps its number. */
    @Table(ingestion = Ingestion.APPEND)
    @Incremental(order = Order.DESCENDING)
    @GET("timelines/home")
    List<Post> home(@CursorStart(exclusive = true) @Query("since_id") Long since);

    /** Followed hashtags; servers before version 4.1 know none. */
    @OnError(status = 404, action = Action.SKIP)
    @GET("followed_tags")
    List<Tag> followedTags();

    /** Lists of accounts, all at once. */
    @RateLimit(requests = 30, per = "PT30M")
    @SinglePage
    @GET("lists")
    List<AccountList> lists();

    /** A post. */
    record Status(@Key String id, Instant createdAt, String visibility, String content, String url, Account account) {}

    /** A post by its number, which grows. */
    record Post(@Key @Cursor long id, Instant createdAt, String visibility, String content, Account account) {}

    /** An account. */
    record Account(String id, String acct, String displayName) {}

    /** A hashtag. */
    record Tag(@Key String name, String url) {}

    /**
     * A list of accounts.
     *
     * @param exclusive whether its members are kept off the home timeline
     */
    record AccountList(@Key String id, String title, String repliesPolicy, Boolean exclusive) {}
}
