package dev.tributary.worlds.sources;

import dev.tributary.annotations.CursorPagination;
import dev.tributary.annotations.Key;
import dev.tributary.annotations.KeysetPagination;
import dev.tributary.annotations.LinkHeaderPagination;
import dev.tributary.annotations.NextUrlPagination;
import dev.tributary.annotations.OAuth2ClientCredentials;
import dev.tributary.annotations.OffsetPagination;
import dev.tributary.annotations.PageNumberPagination;
import dev.tributary.annotations.Records;
import dev.tributary.annotations.SinglePage;
import dev.tributary.annotations.Source;
import dev.tributary.annotations.Table;
import java.util.List;
import retrofit2.http.GET;

/** Tables that are read whole, each with another way of paging. */
@SuppressWarnings("tributary:T-REFERENCE-MISSING") // nobody has written of a world that is made up
@Source(name = "snapshot_world", baseUrl = "https://{host}/")
@OAuth2ClientCredentials(tokenUrl = "https://{host}/token")
@Records("/items")
public interface SnapshotWorld {

    /** All in one response. */
    @Table
    @GET("whole")
    @SinglePage
    List<Thing> whole();

    /** By numbers, until an empty page. */
    @Table
    @GET("numbered")
    @PageNumberPagination(sizeParam = "size", size = 4)
    List<Thing> numbered();

    /** By numbers, as many pages as the source counts. */
    @Table
    @GET("counted")
    @PageNumberPagination(sizeParam = "size", size = 4, totalPages = "/pages")
    List<Thing> counted();

    /** By offsets, as many rows as the source counts. */
    @Table
    @GET("skipping")
    @OffsetPagination(sizeParam = "size", size = 4, total = "/total")
    List<Thing> skipping();

    /** By links in a header. */
    @Table
    @GET("linked")
    @LinkHeaderPagination(sizeParam = "size", size = 4)
    List<Thing> linked();

    /** By addresses in the body. */
    @Table
    @GET("addressed")
    @NextUrlPagination(next = "/next")
    List<Thing> addressed();

    /** By tokens. */
    @Table
    @GET("continued")
    @CursorPagination(token = "/next", param = "after", sizeParam = "size", size = 4)
    List<Thing> continued();

    /** By the last key. */
    @Table
    @GET("keyed")
    @KeysetPagination(last = "/id", param = "after", sizeParam = "size", size = 4)
    List<Thing> keyed();

    /** A row. */
    record Thing(@Key long id, String name) {}
}
