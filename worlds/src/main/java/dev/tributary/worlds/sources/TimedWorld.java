package dev.tributary.worlds.sources;

import dev.tributary.annotations.Cursor;
import dev.tributary.annotations.CursorEnd;
import dev.tributary.annotations.CursorPagination;
import dev.tributary.annotations.CursorStart;
import dev.tributary.annotations.Incremental;
import dev.tributary.annotations.Ingestion;
import dev.tributary.annotations.Key;
import dev.tributary.annotations.KeysetPagination;
import dev.tributary.annotations.LinkHeaderPagination;
import dev.tributary.annotations.OAuth2ClientCredentials;
import dev.tributary.annotations.OffsetPagination;
import dev.tributary.annotations.Order;
import dev.tributary.annotations.PageNumberPagination;
import dev.tributary.annotations.Records;
import dev.tributary.annotations.Source;
import dev.tributary.annotations.Table;
import java.time.Instant;
import java.util.List;
import retrofit2.http.GET;
import retrofit2.http.Query;

/** Tables whose changes have times, each with another order and way of paging. */
@SuppressWarnings("tributary:T-REFERENCE-MISSING") // nobody has written of a world that is made up
@Source(name = "timed_world", baseUrl = "https://{host}/")
@OAuth2ClientCredentials(tokenUrl = "https://{host}/token")
@Records("/items")
public interface TimedWorld {

    /** Spans in pages by number. */
    @Table
    @Incremental(window = "P120D", lag = "PT10M")
    @GET("windows_numbered")
    @PageNumberPagination(sizeParam = "size", size = 4)
    List<Change> windowsNumbered(
            @CursorStart(initial = "2024-06-01T00:00:00Z") @Query("from") Instant from,
            @CursorEnd @Query("to") Instant to);

    /** Spans in pages that count the rows. */
    @Table
    @Incremental(window = "P200D", lookback = "PT5M")
    @GET("windows_counted")
    @OffsetPagination(sizeParam = "size", size = 4, total = "/total")
    List<Change> windowsCounted(
            @CursorStart(initial = "2024-06-01T00:00:00Z", exclusive = true) @Query("from") Instant from,
            @CursorEnd(exclusive = true) @Query("to") Instant to);

    /** One span, by links. */
    @Table
    @Incremental
    @GET("windows_linked")
    @LinkHeaderPagination(sizeParam = "size", size = 4)
    List<Change> windowsLinked(@CursorStart @Query("from") Instant from, @CursorEnd @Query("to") Instant to);

    /** One span, by tokens; rows that never change. */
    @Table(ingestion = Ingestion.APPEND)
    @Incremental(lag = "PT10M")
    @GET("windows_events")
    @CursorPagination(token = "/next", param = "after", sizeParam = "size", size = 4)
    List<Change> windowsEvents(
            @CursorStart @Query("from") Instant from, @CursorEnd(exclusive = true) @Query("to") Instant to);

    /** In no order, by tokens. */
    @Table
    @Incremental(lag = "PT10M")
    @GET("since_continued")
    @CursorPagination(token = "/next", param = "after", sizeParam = "size", size = 4)
    List<Change> sinceContinued(@CursorStart @Query("since") Instant since);

    /** In no order, by offsets. */
    @Table
    @Incremental(lookback = "PT5M")
    @GET("since_skipping")
    @OffsetPagination(sizeParam = "size", size = 4)
    List<Change> sinceSkipping(@CursorStart(exclusive = true) @Query("since") Instant since);

    /** In no order, by the last key; rows that never change. */
    @Table(ingestion = Ingestion.APPEND)
    @Incremental(lag = "PT10M")
    @GET("since_events")
    @KeysetPagination(last = "/id", param = "after", sizeParam = "size", size = 4)
    List<Change> sinceEvents(@CursorStart @Query("since") Instant since);

    /** Oldest first, by links. */
    @Table
    @Incremental(order = Order.ASCENDING, lag = "PT10M")
    @GET("ascending_linked")
    @LinkHeaderPagination(sizeParam = "size", size = 4)
    List<Change> ascendingLinked(@CursorStart @Query("since") Instant since);

    /** Oldest first, by offsets, no more than sixteen rows in answer to one question. */
    @Table
    @Incremental(order = Order.ASCENDING)
    @GET("ascending_capped")
    @OffsetPagination(sizeParam = "size", size = 4, maxResults = 16)
    List<Change> ascendingCapped(@CursorStart @Query("since") Instant since);

    /** Oldest first, by tokens; rows that never change. */
    @Table(ingestion = Ingestion.APPEND)
    @Incremental(order = Order.ASCENDING, lag = "PT10M")
    @GET("ascending_events")
    @CursorPagination(token = "/next", param = "after", sizeParam = "size", size = 4)
    List<Change> ascendingEvents(@CursorStart @Query("since") Instant since);

    /** Newest first, by numbers; the source does not filter. */
    @Table
    @Incremental(order = Order.DESCENDING, lookback = "P1D")
    @GET("newest_numbered")
    @PageNumberPagination(sizeParam = "size", size = 4)
    List<Change> newestNumbered();

    /** Newest first, by tokens; rows that never change. */
    @Table(ingestion = Ingestion.APPEND)
    @Incremental(order = Order.DESCENDING, lag = "PT10M")
    @GET("newest_events")
    @CursorPagination(token = "/next", param = "after", sizeParam = "size", size = 4)
    List<Change> newestEvents(@CursorStart @Query("since") Instant since);

    /** Filtered here, by numbers. */
    @Table
    @Incremental(clientFilter = true, lag = "PT10M")
    @GET("filtered_numbered")
    @PageNumberPagination(sizeParam = "size", size = 4)
    List<Change> filteredNumbered();

    /** Filtered here, by the last key. */
    @Table
    @Incremental(clientFilter = true, lookback = "PT5M")
    @GET("filtered_keyed")
    @KeysetPagination(last = "/id", param = "after", sizeParam = "size", size = 4)
    List<Change> filteredKeyed();

    /** Complete up to what the source says. */
    @Table
    @Incremental(watermark = "/complete")
    @GET("watermarked")
    @CursorPagination(token = "/next", param = "after", sizeParam = "size", size = 4)
    List<Change> watermarked(@CursorStart(initial = "2024-06-01T00:00:00Z") @Query("since") Instant since);

    /** A row. */
    record Change(@Key long id, String name, @Cursor Instant updatedAt) {}
}
