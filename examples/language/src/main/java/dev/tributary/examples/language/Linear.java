package dev.tributary.examples.language;

import dev.tributary.annotations.ApiKey;
import dev.tributary.annotations.Cursor;
import dev.tributary.annotations.CursorPagination;
import dev.tributary.annotations.CursorStart;
import dev.tributary.annotations.GraphQL;
import dev.tributary.annotations.Incremental;
import dev.tributary.annotations.Key;
import dev.tributary.annotations.Naming;
import dev.tributary.annotations.Records;
import dev.tributary.annotations.Source;
import dev.tributary.annotations.Table;
import dev.tributary.annotations.TableOption;
import java.time.Instant;
import java.util.List;
import retrofit2.http.POST;

/** A GraphQL query with variables: modelled on the Linear API. */
@Source(
        name = "linear",
        baseUrl = "https://api.linear.app/",
        naming = Naming.CAMEL_CASE,
        documentation = "https://linear.app/developers/graphql")
@ApiKey(header = "Authorization", value = "{api_key}")
public interface Linear {

    /**
     * Issues of a team.
     *
     * @param team the team's key, such as {@code ENG}
     */
    @Table
    @Incremental(lookback = "PT1M")
    @POST("graphql")
    @GraphQL("""
            query($team: String!, $since: DateTimeOrDuration, $size: Int!, $after: String) {
              issues(
                first: $size, after: $after, orderBy: updatedAt,
                filter: {team: {key: {eq: $team}}, updatedAt: {gte: $since}}) {
                nodes { id identifier title priority assignee { id name } createdAt updatedAt }
                pageInfo { hasNextPage endCursor } } }""")
    @Records("/data/issues/nodes")
    @CursorPagination(
            token = "/data/issues/pageInfo/endCursor",
            param = "/variables/after",
            sizeParam = "/variables/size",
            size = 50,
            hasMore = "/data/issues/pageInfo/hasNextPage")
    List<Issue> issues(@TableOption String team, @CursorStart Instant since);

    /** An issue. */
    record Issue(
            @Key String id,
            String identifier,
            String title,
            Double priority,
            User assignee,
            Instant createdAt,
            @Cursor Instant updatedAt) {}

    /** A user. */
    record User(String id, String name) {}
}
