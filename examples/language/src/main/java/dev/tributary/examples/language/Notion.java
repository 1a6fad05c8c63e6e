package dev.tributary.examples.language;

import dev.tributary.annotations.BearerToken;
import dev.tributary.annotations.BodyValue;
import dev.tributary.annotations.Cursor;
import dev.tributary.annotations.CursorPagination;
import dev.tributary.annotations.CursorStart;
import dev.tributary.annotations.Incremental;
import dev.tributary.annotations.JsonBody;
import dev.tributary.annotations.Key;
import dev.tributary.annotations.Order;
import dev.tributary.annotations.Records;
import dev.tributary.annotations.Source;
import dev.tributary.annotations.Table;
import dev.tributary.annotations.TableOption;
import java.time.Instant;
import java.util.List;
import retrofit2.http.POST;
import retrofit2.http.Path;

/** A read by POST, whose body has the filter, the page size and the token: modelled on the Notion API. */
@Source(
        name = "notion",
        baseUrl = "https://api.notion.com/v1/",
        headers = "Notion-Version: 2022-06-28",
        documentation = "https://developers.notion.com/reference")
@BearerToken
@Records("/results")
@CursorPagination(
        token = "/next_cursor",
        param = "/start_cursor",
        sizeParam = "/page_size",
        size = 100,
        hasMore = "/has_more")
public interface Notion {

    /**
     * The pages of a database.
     *
     * @param databaseId the database, as its address shows it
     * @param archived whether to read the pages in the trash
     */
    @Table
    @Incremental(order = Order.ASCENDING, lookback = "PT1M")
    @POST("databases/{database_id}/query")
    @JsonBody("""
            {"sorts": [{"timestamp": "last_edited_time", "direction": "ascending"}],
             "filter": {"timestamp": "last_edited_time"}}""")
    List<Page> pages(
            @TableOption @Path("database_id") String databaseId,
            @TableOption(defaultValue = "false") @BodyValue("/in_trash") boolean archived,
            @CursorStart(initial = "2013-01-01T00:00:00Z") @BodyValue("/filter/last_edited_time/on_or_after")
                    Instant since);

    /** A page. */
    record Page(@Key String id, Instant createdTime, @Cursor Instant lastEditedTime, boolean archived, String url) {}
}
