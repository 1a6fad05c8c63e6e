package dev.tributary.worlds.sources;

import dev.tributary.annotations.*;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import retrofit2.http.GET;
import retrofit2.http.Path;
import retrofit2.http.Query;

/** Tables that are hard to ask for in part: by coarse times, by the first of several, by elements of options, by ancestors. */
@SuppressWarnings("tributary:T-REFERENCE-MISSING") // nobody has written of a world that is made up
@Source(name = "queried_world", baseUrl = "https://{host}/")
@NoAuth
@Records("/items")
public interface QueriedWorld {

    /** Rows of days, in windows. */
    @Table
    @Incremental(window = "P90D", lag = "PT6H")
    @GET("days")
    @PageNumberPagination(sizeParam = "size", size = 4)
    List<Day> days(
            @CursorStart(initial = "2024-06-01T00:00:00Z") @WireFormat(Wire.ISO_DATE) @Query("from") Instant from,
            @CursorEnd @WireFormat(Wire.ISO_DATE) @Query("to") Instant to);

    /** Rows of minutes, by the first of two times that they have. */
    @Table
    @Incremental(
            cursor = {"updated_at", "created_at"},
            resolution = "PT1M")
    @GET("minutes")
    @CursorPagination(token = "/next", param = "after", sizeParam = "size", size = 4)
    List<Minute> minutes(@CursorStart @Query("since") Instant since);

    /** A request for each shelf. */
    @Table(primaryKey = {"shelf", "id"})
    @GET("shelves/{shelf}/books")
    @OffsetPagination(sizeParam = "size", size = 4)
    List<Book> books(@TableOption(each = true) @Path("shelf") String shelf);

    /** The topmost. */
    @Table
    @GET("groups")
    @PageNumberPagination(sizeParam = "size", size = 4)
    List<Group> groups();

    /** Children. */
    @Table(primaryKey = {"group_id", "id"})
    @GET("groups/{group}/teams")
    @OffsetPagination(sizeParam = "size", size = 4)
    List<Team> teams(@Parent(table = "groups", column = "id") @Path("group") long group);

    /** Grandchildren. */
    @Table(primaryKey = {"group_id", "team_id", "id"})
    @Incremental
    @GET("groups/{group}/teams/{team}/players")
    @OffsetPagination(sizeParam = "size", size = 4)
    List<Player> players(
            @Parent(table = "teams", column = "group_id") @Path("group") long group,
            @Parent(table = "teams", column = "id") @Path("team") long team,
            @CursorStart @Query("since") Instant since);

    /** A row of a day. */
    record Day(@Key long id, String name, @Cursor LocalDate day) {}

    /** A row of a minute. */
    record Minute(@Key long id, String name, Instant createdAt, Instant updatedAt) {}

    /** A row of a shelf. */
    record Book(@FromOption("shelf") String shelf, long id, String title) {}

    /** A parent. */
    record Group(@Key long id, String name) {}

    /** A child. */
    record Team(
            @FromParent("id") long groupId,
            @FromParent("name") String groupName,
            long id,
            String name) {}

    /** A grandchild. */
    record Player(
            @FromParent(table = "groups", value = "id") long groupId,
            @FromParent(table = "teams", value = "id") long teamId,
            long id,
            String name,
            @Cursor Instant updatedAt) {}
}
