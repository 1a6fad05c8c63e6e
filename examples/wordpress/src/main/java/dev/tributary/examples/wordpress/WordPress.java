package dev.tributary.examples.wordpress;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.tributary.annotations.Action;
import dev.tributary.annotations.BasicAuth;
import dev.tributary.annotations.ConnectionOption;
import dev.tributary.annotations.Cursor;
import dev.tributary.annotations.CursorStart;
import dev.tributary.annotations.Incremental;
import dev.tributary.annotations.Key;
import dev.tributary.annotations.OnError;
import dev.tributary.annotations.PageNumberPagination;
import dev.tributary.annotations.Reference;
import dev.tributary.annotations.ReferenceKind;
import dev.tributary.annotations.Source;
import dev.tributary.annotations.Table;
import dev.tributary.annotations.Wire;
import dev.tributary.annotations.WireFormat;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import retrofit2.http.GET;
import retrofit2.http.Query;

/**
 * WordPress: the posts, pages, comments, users, terms and media of a site, drafts and trash included.
 *
 * <p>The account needs the editor's role for posts, pages and comments, the administrator's for users.
 */
@Source(name = "wordpress", displayName = "WordPress", baseUrl = "https://{host}/wp-json/wp/v2/")
@Reference(value = "https://developer.wordpress.org/rest-api/reference/", checked = "2026-11-26")
@Reference(
        value = "https://developer.wordpress.org/reference/classes/wp_date_query/",
        kind = ReferenceKind.IMPLEMENTATION,
        checked = "2026-11-26",
        conflict =
                "the reference leaves open whether modified_after includes its boundary; the code excludes it, which won")
@ConnectionOption(name = "host", description = "The site's host, with its path if it has one: example.com/blog")
@ConnectionOption(name = "username", description = "The account's login name")
@ConnectionOption(
        name = "password",
        description = "An application password of the account, not the one it logs in with",
        secret = true)
@BasicAuth
@OnError(
        status = 400,
        at = "/data/details/status/code",
        matching = "rest_forbidden_status",
        action = Action.UNAUTHORIZED,
        message = "check the connection options username and password, and that the account has the editor's role.")
@PageNumberPagination(sizeParam = "per_page", size = 100, total = "X-WP-Total", totalPages = "X-WP-TotalPages")
@WireFormat(value = Wire.ISO_LOCAL, zone = "UTC")
public interface WordPress {

    /**
     * Posts of every status: one in the trash has the status {@code trash}, one deleted for good is not noticed.
     *
     * <p>By id, not by time: the pages are numbered, and a post that is edited meanwhile would move away and let another
     * slip. The parameter names its zone, or WordPress would take the site's; it compares in the site's time, where an
     * hour comes twice a year, hence the lookback. A new post with a date in the past counts as modified then.
     */
    @Table
    @Incremental(lookback = "PT1H")
    @GET("posts?context=edit&status=publish,future,draft,pending,private,trash&orderby=id&order=asc")
    List<Post> posts(
            @CursorStart(exclusive = true) @WireFormat(Wire.ISO_INSTANT) @Query("modified_after")
                    Instant modifiedAfter);

    /** Pages of every status, as for posts. */
    @Table
    @Incremental(lookback = "PT1H")
    @GET("pages?context=edit&status=publish,future,draft,pending,private,trash&orderby=id&order=asc")
    List<Page> pages(
            @CursorStart(exclusive = true) @WireFormat(Wire.ISO_INSTANT) @Query("modified_after")
                    Instant modifiedAfter);

    /** Comments of every status. */
    @Table
    @GET("comments?context=edit&status=any&orderby=id&order=asc")
    List<Comment> comments();

    /** Accounts. */
    @Table
    @GET("users?context=edit&orderby=id&order=asc")
    List<User> users();

    /** Categories, which form a tree. */
    @Table
    @GET("categories?context=edit&orderby=id&order=asc")
    List<Category> categories();

    /** Tags. */
    @Table
    @GET("tags?context=edit&orderby=id&order=asc")
    List<Tag> tags();

    /** Uploaded files. */
    @Table
    @GET("media?context=edit&status=inherit,private,trash&orderby=id&order=asc")
    List<Media> media();

    /**
     * A post.
     *
     * @param date when it was or will be published, in the site's time zone
     * @param modified when it last changed, in the site's time zone
     * @param author the account's id
     * @param featuredMedia the id of its image, 0 for none
     * @param sticky whether it stays on top of the list
     * @param categories the categories' ids, by their names; a category that is renamed or deleted changes the posts that
     *     have it, but not the time of these posts
     * @param tags the tags' ids, likewise
     * @param meta the fields that plug-ins registered
     */
    record Post(
            @Key long id,
            LocalDateTime date,
            Instant dateGmt,
            Text guid,
            LocalDateTime modified,
            @Cursor Instant modifiedGmt,
            String password,
            String slug,
            String status,
            String type,
            String link,
            Text title,
            Content content,
            Excerpt excerpt,
            long author,
            long featuredMedia,
            String commentStatus,
            String pingStatus,
            boolean sticky,
            String template,
            String format,
            Object meta,
            List<Long> categories,
            List<Long> tags,
            String permalinkTemplate,
            String generatedSlug) {}

    /**
     * A page.
     *
     * @param date when it was or will be published, in the site's time zone
     * @param modified when it last changed, in the site's time zone
     * @param link its address, made of the slugs of the pages above; WordPress does not call this page modified when one of
     *     those is renamed or trashed
     * @param generatedSlug the slug that it would get today, which other pages' slugs decide; as with the link, WordPress does
     *     not call it modified for that
     * @param author the account's id
     * @param parent the id of the page above, 0 for none
     * @param meta the fields that plug-ins registered
     */
    record Page(
            @Key long id,
            LocalDateTime date,
            Instant dateGmt,
            Text guid,
            LocalDateTime modified,
            @Cursor Instant modifiedGmt,
            String password,
            String slug,
            String status,
            String type,
            String link,
            Text title,
            Content content,
            Excerpt excerpt,
            long author,
            long featuredMedia,
            long parent,
            long menuOrder,
            String commentStatus,
            String pingStatus,
            String template,
            Object meta,
            String permalinkTemplate,
            String generatedSlug) {}

    /**
     * A comment.
     *
     * @param post the post's id
     * @param parent the id of the comment it answers, 0 for none
     * @param author the account's id, 0 for a guest
     * @param date when it was written, in the site's time zone
     */
    record Comment(
            @Key long id,
            long post,
            long parent,
            long author,
            String authorName,
            String authorEmail,
            String authorUrl,
            String authorIp,
            String authorUserAgent,
            LocalDateTime date,
            Instant dateGmt,
            Text content,
            String link,
            String status,
            String type,
            Object meta) {}

    /**
     * An account.
     *
     * @param capabilities what it may do, by name
     */
    record User(
            @Key long id,
            String username,
            String name,
            String firstName,
            String lastName,
            String email,
            String url,
            String description,
            String link,
            String locale,
            String nickname,
            String slug,
            List<String> roles,
            @WireFormat(Wire.ISO_INSTANT) Instant registeredDate,
            Object capabilities,
            Object meta) {}

    /**
     * A category.
     *
     * @param count the number of published posts
     * @param parent the id of the category above, 0 for none
     */
    record Category(
            @Key long id,
            long count,
            String description,
            String link,
            String name,
            String slug,
            String taxonomy,
            long parent,
            Object meta) {}

    /** @param count the number of published posts */
    record Tag(
            @Key long id,
            long count,
            String description,
            String link,
            String name,
            String slug,
            String taxonomy,
            Object meta) {}

    /**
     * An uploaded file.
     *
     * @param post the id of the post it belongs to, null for none
     * @param mediaDetails size, dimensions and what the file says of itself
     */
    record Media(
            @Key long id,
            LocalDateTime date,
            Instant dateGmt,
            Text guid,
            LocalDateTime modified,
            Instant modifiedGmt,
            String slug,
            String status,
            String type,
            String link,
            Text title,
            long author,
            String commentStatus,
            String pingStatus,
            String template,
            Object meta,
            Text description,
            Text caption,
            String altText,
            String mediaType,
            String mimeType,
            Object mediaDetails,
            Long post,
            String sourceUrl) {}

    /**
     * A text as it was typed and as it is shown.
     *
     * @param raw as typed
     * @param rendered as HTML
     */
    record Text(String raw, String rendered) {}

    /**
     * What a list shows of a post.
     *
     * @param raw as typed
     * @param rendered as HTML
     * @param isProtected whether a password protects it
     */
    record Excerpt(
            String raw,
            String rendered,
            @JsonProperty("protected") Boolean isProtected) {}

    /**
     * The body of a post.
     *
     * @param raw as typed
     * @param rendered as HTML
     * @param isProtected whether a password protects it
     * @param blockVersion the version of the block format, 0 for none
     */
    record Content(
            String raw,
            String rendered,
            @JsonProperty("protected") Boolean isProtected,
            Long blockVersion) {}
}
