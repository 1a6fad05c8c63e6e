package dev.tributary.examples.language;

import dev.tributary.annotations.At;
import dev.tributary.annotations.BearerToken;
import dev.tributary.annotations.BodyValue;
import dev.tributary.annotations.ColumnName;
import dev.tributary.annotations.ColumnType;
import dev.tributary.annotations.Cursor;
import dev.tributary.annotations.CursorPagination;
import dev.tributary.annotations.CursorStart;
import dev.tributary.annotations.Discovery;
import dev.tributary.annotations.DynamicStruct;
import dev.tributary.annotations.Incremental;
import dev.tributary.annotations.JsonBody;
import dev.tributary.annotations.Key;
import dev.tributary.annotations.Records;
import dev.tributary.annotations.SinglePage;
import dev.tributary.annotations.Source;
import dev.tributary.annotations.Table;
import dev.tributary.annotations.TableName;
import java.time.Instant;
import java.util.List;
import retrofit2.http.GET;
import retrofit2.http.POST;
import retrofit2.http.Path;

/** Notion: the pages of all databases that an integration may see, each database a table with its properties as columns. */
@Source(
        name = "notion_databases",
        baseUrl = "https://api.notion.com/v1/",
        headers = "Notion-Version: 2022-06-28",
        documentation = "https://developers.notion.com/reference/post-database-query")
@BearerToken
@Records("/results")
@CursorPagination(
        token = "/next_cursor",
        param = "/start_cursor",
        sizeParam = "/page_size",
        size = 100,
        hasMore = "/has_more")
public interface NotionDatabases {

    /** The pages of a database that changed since the last run. */
    @Table
    @Incremental(lookback = "PT1M", resolution = "PT1M")
    @POST("databases/{id}/query")
    @JsonBody("""
            {"filter": {"timestamp": "last_edited_time", "last_edited_time": {}},
             "sorts": [{"timestamp": "last_edited_time", "direction": "ascending"}]}""")
    List<Page> databases(
            @TableName(column = "id") @Path("id") String id,
            @CursorStart(initial = "2010-01-01T00:00:00Z") @BodyValue("/filter/last_edited_time/on_or_after")
                    Instant since);

    /** The databases that the integration may see. */
    @Discovery(of = "databases")
    @POST("search")
    @JsonBody("""
            {"filter": {"property": "object", "value": "database"}}""")
    List<Database> search();

    /** The properties of a database. */
    @Discovery(of = "databases")
    @SinglePage
    @Records("/properties/*")
    @GET("databases/{id}")
    List<Property> properties(@TableName(column = "id") @Path("id") String id);

    /** A page; what its properties hold is anything, since each of them has the shape of its type. */
    record Page(@Key String id, Instant createdTime, @Cursor Instant lastEditedTime, DynamicStruct properties) {}

    /** A database. */
    record Database(
            String id, @TableName @At("/title/0/plain_text") String title) {}

    /** A property. */
    record Property(
            @ColumnName String name,

            @ColumnType(
                    value = {},
                    otherwise = "VARIANT")
            String type) {}
}
