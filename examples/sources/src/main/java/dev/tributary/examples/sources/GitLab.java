package dev.tributary.examples.sources;

import dev.tributary.annotations.*;
import java.time.Instant;
import java.util.List;
import retrofit2.http.GET;
import retrofit2.http.Path;
import retrofit2.http.Query;

/** GitLab: the projects of groups, and the merge requests, pipelines and jobs of each project. */
@Source(
        name = "gitlab",
        displayName = "GitLab",
        baseUrl = "https://{host}/api/v4/",
        documentation = "https://docs.gitlab.com/api/rest/")
@ConnectionOption(name = "host", description = "The instance's host name", defaultValue = "gitlab.com")
@BearerToken
@LinkHeaderPagination(sizeParam = "per_page", size = 100)
@RateLimit(remaining = "RateLimit-Remaining", reset = "RateLimit-Reset")
@OnError(
        status = 403,
        at = "/error",
        matching = "insufficient_scope",
        message = "make a token with the scope read_api: {/error_description}")
public interface GitLab {

    /** Shows whose token it is. */
    @Check(at = "/id")
    @GET("user")
    void user();

    /** The groups that the token's owner is a member of, or those that a search finds. */
    @Table
    @GET("groups?all_available=false&order_by=id&sort=asc")
    List<Group> groups(
            @TableOption(required = false, description = "A part of the groups' names") @Query("search") String search);

    /** The projects of each group itself; those of its subgroups are found with these. */
    @Table
    @GET("groups/{group}/projects?order_by=id&sort=asc&include_subgroups=false&with_shared=false")
    List<Project> projects(@Parent(table = "groups", column = "id") @Path("group") long group);

    /** Merge requests that changed since the last run; of a new project, all. */
    @Table
    @Incremental(lookback = "PT5M")
    @OnError(status = 403, action = Action.FAIL, message = "let the token's owner read the project's code.")
    @GET("projects/{project}/merge_requests?scope=all&state=all&order_by=updated_at&sort=asc")
    List<MergeRequest> mergeRequests(
            @Parent(table = "projects", column = "id") @Path("project") long project,
            @CursorStart @Query("updated_after") Instant since);

    /** Pipelines that changed since the last run; of a new project, all. */
    @Table
    @Incremental(lookback = "PT5M")
    @GET("projects/{project}/pipelines?order_by=updated_at&sort=asc")
    List<Pipeline> pipelines(
            @Parent(table = "projects", column = "id") @Path("project") long project,
            @CursorStart @Query("updated_after") Instant since,
            @CursorEnd @Query("updated_before") Instant until);

    /** The jobs of each pipeline that changed since the last run; a job that ends changes its pipeline. */
    @Table
    @Incremental(cursor = "pipeline_updated_at")
    @GET("projects/{project}/pipelines/{pipeline}/jobs?include_retried=true")
    List<Job> jobs(
            @Parent(table = "pipelines", column = "project_id", changedOnly = true) @Path("project") long project,
            @Parent(table = "pipelines", column = "id", changedOnly = true) @Path("pipeline") long pipeline);

    // spotless:off: a row reads like a table's definition
    record Group(@Key long id, String name, String path, String fullPath, String description, String visibility,
            Long parentId, Instant createdAt, String webUrl) {}
    /** @param groupId the group in whose list the project was found */
    record Project(@Key long id, @FromParent("id") long groupId, String name, String pathWithNamespace,
            String description, String defaultBranch, String visibility, Boolean archived, List<String> topics,
            Long starCount, Long forksCount, Namespace namespace, Instant createdAt, Instant lastActivityAt) {}
    record Namespace(long id, String name, String kind, String fullPath) {}
    /** @param iid counts the merge requests of a project */
    record MergeRequest(@Key long id, long iid, long projectId, String title, String description, String state,
            Boolean draft, User author, List<User> assignees, List<User> reviewers, List<String> labels,
            Milestone milestone, String sourceBranch, String targetBranch, String sha, String mergeCommitSha,
            Instant createdAt, @Cursor Instant updatedAt, Instant mergedAt, Instant closedAt, String webUrl) {}
    record Pipeline(@Key long id, Long iid, @FromParent("id") long projectId, String sha, String ref, String status,
            String source, Instant createdAt, @Cursor Instant updatedAt, String webUrl) {}
    /** @param duration in seconds */
    record Job(@Key long id, @FromParent("project_id") long projectId, @FromParent("id") long pipelineId, String name,
            String stage, String status, String failureReason, Boolean allowFailure, Double duration,
            Double queuedDuration, User user, Runner runner, List<Artifact> artifacts, Instant createdAt,
            Instant startedAt, Instant finishedAt, @FromParent("updated_at") Instant pipelineUpdatedAt) {}
    record User(Long id, String username, String name, String state) {}
    record Milestone(Long id, Long iid, String title, String state) {}
    record Runner(Long id, String description, String runnerType) {}
    record Artifact(String fileType, Long size, String filename, String fileFormat) {}
    // spotless:on
}
