package dev.tributary.examples.language;

import dev.tributary.annotations.BearerToken;
import dev.tributary.annotations.ColumnDescription;
import dev.tributary.annotations.ColumnName;
import dev.tributary.annotations.ColumnType;
import dev.tributary.annotations.ConnectionOption;
import dev.tributary.annotations.Cursor;
import dev.tributary.annotations.CursorStart;
import dev.tributary.annotations.Discovery;
import dev.tributary.annotations.DynamicStruct;
import dev.tributary.annotations.FromOption;
import dev.tributary.annotations.Incremental;
import dev.tributary.annotations.Key;
import dev.tributary.annotations.OffsetPagination;
import dev.tributary.annotations.Records;
import dev.tributary.annotations.Source;
import dev.tributary.annotations.Table;
import dev.tributary.annotations.TableOption;
import dev.tributary.annotations.TypeMapping;
import java.time.Instant;
import java.util.List;
import retrofit2.http.GET;
import retrofit2.http.Path;
import retrofit2.http.Query;

/** Mailchimp: the members of audiences, with the merge fields that each audience has of its own. */
@Source(
        name = "mailchimp",
        baseUrl = "https://{data_center}.api.mailchimp.com/3.0/",
        documentation = "https://mailchimp.com/developer/marketing/api/list-members/")
@BearerToken
@ConnectionOption(
        name = "data_center",
        description = "The last part of the API key, such as us19",
        pattern = "us[0-9]+")
@OffsetPagination(param = "offset", sizeParam = "count", size = 100, total = "/total_items")
public interface Mailchimp {

    /**
     * The members of an audience that changed since the last run.
     *
     * @param listId the audience's id
     */
    @Table
    @Incremental(lookback = "PT1M")
    @Records("/members")
    @GET("lists/{list_id}/members")
    List<Member> members(
            @TableOption @Path("list_id") String listId,
            @CursorStart(initial = "2001-01-01T00:00:00Z") @Query("since_last_changed") Instant since);

    /** The merge fields of an audience. */
    @Discovery(of = "members")
    @Records("/merge_fields")
    @GET("lists/{list_id}/merge-fields")
    List<MergeField> mergeFields(@TableOption @Path("list_id") String listId);

    /**
     * A member.
     *
     * @param mergeFields the values of the audience's merge fields
     */
    record Member(
            @Key @FromOption("list_id") String listId,
            @Key String id,
            String emailAddress,
            String status,
            DynamicStruct mergeFields,
            @Cursor Instant lastChanged) {}

    /** A merge field; those of types that no mapping names are texts. */
    record MergeField(
            @ColumnName String tag,
            @ColumnDescription String name,

            @ColumnType({
                @TypeMapping(wire = "number", type = "DECIMAL(38,18)"),
                @TypeMapping(wire = "date", type = "DATE"),
                @TypeMapping(wire = "address", type = "VARIANT")
            })
            String type) {}
}
