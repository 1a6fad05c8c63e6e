package dev.tributary.worlds.sources;

import dev.tributary.annotations.ChangeToken;
import dev.tributary.annotations.Cursor;
import dev.tributary.annotations.CursorPagination;
import dev.tributary.annotations.CursorStart;
import dev.tributary.annotations.Incremental;
import dev.tributary.annotations.Ingestion;
import dev.tributary.annotations.Key;
import dev.tributary.annotations.LinkHeaderPagination;
import dev.tributary.annotations.OAuth2ClientCredentials;
import dev.tributary.annotations.Order;
import dev.tributary.annotations.PageNumberPagination;
import dev.tributary.annotations.Records;
import dev.tributary.annotations.Source;
import dev.tributary.annotations.Table;
import java.util.List;
import retrofit2.http.GET;
import retrofit2.http.Query;

/** Tables whose changes are counted: by numbers, by texts, by tokens of the source. */
@SuppressWarnings("tributary:T-REFERENCE-MISSING") // nobody has written of a world that is made up
@Source(name = "counted_world", baseUrl = "https://{host}/")
@OAuth2ClientCredentials(tokenUrl = "https://{host}/token")
@Records("/items")
public interface CountedWorld {

    /** Numbers, oldest first. */
    @Table
    @Incremental(order = Order.ASCENDING)
    @GET("growing_linked")
    @LinkHeaderPagination(sizeParam = "size", size = 4)
    List<Numbered> growingLinked(@CursorStart(exclusive = true) @Query("since") Long since);

    /** Numbers, newest first; rows that never change. */
    @Table(ingestion = Ingestion.APPEND)
    @Incremental(order = Order.DESCENDING)
    @GET("growing_events")
    @PageNumberPagination(sizeParam = "size", size = 4)
    List<Numbered> growingEvents(@CursorStart @Query("since") Long since);

    /** Texts, oldest first. */
    @Table
    @Incremental(order = Order.ASCENDING, textOrder = true)
    @GET("spelled_continued")
    @CursorPagination(token = "/next", param = "after", sizeParam = "size", size = 4)
    List<Spelled> spelledContinued(@CursorStart @Query("since") String since);

    /** Tokens of the source. */
    @Table
    @GET("told_continued")
    @CursorPagination(token = "/next", param = "after", sizeParam = "size", size = 4)
    List<Thing> toldContinued(@ChangeToken(from = "/token") @Query("since") String since);

    /** A row. */
    record Thing(@Key long id, String name) {}

    /** A row with the number of its change. */
    record Numbered(@Key long id, String name, @Cursor long revision) {}

    /** A row with the number of its change as a text. */
    record Spelled(@Key long id, String name, @Cursor String revision) {}
}
