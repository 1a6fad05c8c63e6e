package dev.tributary.examples.language;

import dev.tributary.annotations.*;
import java.time.Instant;
import java.util.List;
import retrofit2.http.*;

/** Jira Cloud's platform and agile API: boards, the sprints and issues of each, and the worklogs of each issue. */
@Source(
        name = "jira_agile",
        displayName = "Jira Agile",
        baseUrl = "https://{site}.atlassian.net/rest/",
        naming = Naming.CAMEL_CASE,
        documentation = "https://developer.atlassian.com/cloud/jira/software/rest/")
@BasicAuth(username = "{email}", password = "{api_token}")
@OffsetPagination(param = "startAt", sizeParam = "maxResults", size = 50, total = "/total")
public interface JiraAgile {

    /** Boards, of both kinds or of one. */
    @Table
    @GET("agile/1.0/board")
    @Records("/values")
    List<Board> boards(
            @TableOption(
                            each = true,
                            allowed = {"scrum", "kanban"})
                    @Query("type")
                    String type);

    /** The sprints of each board. A sprint can be seen from several boards, so the board is part of its key. */
    @Table(primaryKey = {"board_id", "id"})
    @GET("agile/1.0/board/{boardId}/sprint")
    @Records("/values")
    List<Sprint> sprints(@Parent(table = "boards", column = "id") @Path("boardId") long boardId);

    /** The issues of each sprint that changed since the last run; of a new sprint, all. */
    @Table(primaryKey = {"board_id", "sprint_id", "id"})
    @Incremental(cursor = "updated", lookback = "PT1M")
    @GET("agile/1.0/board/{boardId}/sprint/{sprintId}/issue")
    @Records("/issues")
    List<Issue> issues(
            @Parent(table = "sprints", column = "board_id") @Path("boardId") long boardId,
            @Parent(table = "sprints", column = "id") @Path("sprintId") long sprintId,
            @CursorStart @Query("updatedSince") Instant updatedSince);

    /** The worklogs of each issue of each sprint. */
    @Table(primaryKey = {"issue_id", "id"})
    @GET("api/3/issue/{issueId}/worklog")
    @Records("/worklogs")
    List<Worklog> worklogs(@Parent(table = "issues", column = "id") @Path("issueId") String issueId);

    // spotless:off: a row reads like a table's definition
    record Board(@Key long id, String name, @FromOption("type") String type) {}
    record Sprint(long id, @FromParent("id") long boardId, @FromParent("type") String boardType, String name,
            String state, Instant startDate, Instant endDate) {}
    record Issue(String id, String key, @FromParent("board_id") long boardId, @FromParent("id") long sprintId,
            String summary, String status, Instant created, Instant updated) {}
    /** @param board the board on which the issue was found, a parent of a parent's parent */
    record Worklog(String id, @FromParent("id") String issueId, @FromParent(value = "name", table = "boards") String board,
            long timeSpentSeconds, Instant started) {}
    // spotless:on
}
