package dev.tributary.examples.language;

import dev.tributary.annotations.BasicAuth;
import dev.tributary.annotations.FromOption;
import dev.tributary.annotations.Namespaces;
import dev.tributary.annotations.NextUrlPagination;
import dev.tributary.annotations.Records;
import dev.tributary.annotations.Source;
import dev.tributary.annotations.Table;
import dev.tributary.annotations.TableOption;
import java.time.Instant;
import java.util.List;
import retrofit2.http.GET;
import retrofit2.http.Path;

/** Bitbucket Cloud: workspaces are namespaces, and so are the repositories within them. */
@Source(
        name = "bitbucket",
        displayName = "Bitbucket Cloud",
        baseUrl = "https://api.bitbucket.org/2.0/",
        documentation = "https://developer.atlassian.com/cloud/bitbucket/rest/")
@BasicAuth(username = "{email}", password = "{api_token}")
@Records("/values")
@NextUrlPagination(next = "/next", sizeParam = "pagelen", size = 50)
public interface Bitbucket {

    /** The workspaces that the user belongs to. */
    @Namespaces(option = "workspace", column = "slug")
    @GET("workspaces")
    List<Slug> workspaces();

    /** The repositories of a workspace. */
    @Namespaces(option = "repository", column = "slug")
    @GET("repositories/{workspace}")
    List<Slug> repositories(@TableOption @Path("workspace") String workspace);

    /** The projects of a workspace. */
    @Table(primaryKey = "uuid")
    @GET("workspaces/{workspace}/projects")
    List<Project> projects(
            @TableOption(description = "The workspace, by its slug") @Path("workspace") String workspace);

    /** The pull requests of a repository, whatever their state. */
    @Table(primaryKey = {"repository", "id"})
    @GET("repositories/{workspace}/{repository}/pullrequests?state=OPEN&state=MERGED&state=DECLINED&state=SUPERSEDED")
    List<PullRequest> pullRequests(
            @TableOption(description = "The workspace, by its slug") @Path("workspace") String workspace,
            @TableOption(description = "The repository, by its slug") @Path("repository") String repository);

    /** What has a name in paths. */
    record Slug(String slug) {}

    /** A project. */
    record Project(String uuid, String key, String name, boolean isPrivate, Instant createdOn) {}

    /** A pull request. */
    record PullRequest(
            @FromOption("repository") String repository,
            long id,
            String title,
            String state,
            long commentCount,
            Instant createdOn,
            Instant updatedOn) {}
}
