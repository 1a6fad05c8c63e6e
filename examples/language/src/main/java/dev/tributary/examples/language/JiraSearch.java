package dev.tributary.examples.language;

import dev.tributary.annotations.BasicAuth;
import dev.tributary.annotations.CursorEnd;
import dev.tributary.annotations.CursorPagination;
import dev.tributary.annotations.CursorStart;
import dev.tributary.annotations.Incremental;
import dev.tributary.annotations.Key;
import dev.tributary.annotations.Naming;
import dev.tributary.annotations.Quote;
import dev.tributary.annotations.Records;
import dev.tributary.annotations.Source;
import dev.tributary.annotations.Table;
import dev.tributary.annotations.TableOption;
import dev.tributary.annotations.Template;
import dev.tributary.annotations.Wire;
import dev.tributary.annotations.WireFormat;
import java.time.Instant;
import java.util.List;
import retrofit2.http.GET;

/** Values within an expression of the source's query language: modelled on the search of Jira Cloud. */
@Source(
        name = "jira_search",
        baseUrl = "https://{site}.atlassian.net/rest/api/3/",
        naming = Naming.CAMEL_CASE,
        documentation = "https://developer.atlassian.com/cloud/jira/platform/rest/v3/")
@BasicAuth(username = "{email}", password = "{api_token}")
public interface JiraSearch {

    /**
     * Issues of a project.
     *
     * @param project the project's key or name
     */
    @Table
    @Incremental(cursor = "fields.updated", lookback = "PT1M", window = "P90D")
    @Template(
            into = "jql",
            join = " AND ",
            quote = Quote.DOUBLE_BACKSLASH,
            parts = {"project = \"{project}\"", "updated >= {since}", "updated <= {until}"},
            suffix = " ORDER BY updated ASC")
    @GET("search/jql?fields=summary,status,updated")
    @Records("/issues")
    @CursorPagination(token = "/nextPageToken", param = "nextPageToken", sizeParam = "maxResults", size = 100)
    List<Issue> issues(
            @TableOption String project,
            @CursorStart(initial = "2025-01-01T00:00:00Z") @WireFormat(Wire.EPOCH_MILLIS) Instant since,
            @CursorEnd @WireFormat(Wire.EPOCH_MILLIS) Instant until);

    /** An issue. */
    record Issue(@Key String id, String key, Fields fields) {}

    /** The fields of an issue that are asked for. */
    record Fields(String summary, Status status, Instant updated) {}

    /** A status. */
    record Status(String id, String name) {}
}
