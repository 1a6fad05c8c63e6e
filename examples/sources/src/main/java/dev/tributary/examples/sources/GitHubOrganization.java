package dev.tributary.examples.sources;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.tributary.annotations.*;
import java.time.Instant;
import java.util.List;
import retrofit2.http.GET;
import retrofit2.http.Path;
import retrofit2.http.Query;

/** GitHub: an organization with its repositories and people, and what happens in one of the repositories. */
@Source(
        name = "github_organization",
        displayName = "GitHub Organization",
        baseUrl = "https://api.github.com",
        headers = {"Accept: application/vnd.github+json", "X-GitHub-Api-Version: 2022-11-28"},
        documentation = "https://docs.github.com/en/rest")
@ConnectionOption(name = "token", description = "An access token that may read the organization", secret = true)
@BearerToken
@LinkHeaderPagination(sizeParam = "per_page", size = 100)
public interface GitHubOrganization {

    /** Issues, and pull requests, which GitHub counts among them, that changed since the last run. */
    @Table
    @Incremental(order = Order.ASCENDING, lookback = "PT5M")
    @GET("repos/{owner}/{repo}/issues?state=all&sort=updated&direction=asc")
    List<Issue> issues(
            @TableOption(description = "The account that owns the repository") @Path("owner") String owner,
            @TableOption(description = "The repository's name") @Path("repo") String repo,
            @CursorStart @Query("since") Instant since);

    /** Comments of issues and pull requests that changed since the last run. */
    @Table
    @Incremental(order = Order.ASCENDING, lookback = "PT5M")
    @GET("repos/{owner}/{repo}/issues/comments?sort=updated&direction=asc")
    List<Comment> comments(
            @TableOption @Path("owner") String owner,
            @TableOption @Path("repo") String repo,
            @CursorStart @Query("since") Instant since);

    /** Pull requests that changed since the last run. They come newest first, as GitHub takes no start for them. */
    @Table
    @Incremental(order = Order.DESCENDING)
    @GET("repos/{owner}/{repo}/pulls?state=all&sort=updated&direction=desc")
    List<PullRequest> pullRequests(@TableOption @Path("owner") String owner, @TableOption @Path("repo") String repo);

    /** The reviews of each pull request that changed since the last run; a review changes its pull request. */
    @Table
    @Incremental(cursor = "pull_request_updated_at")
    @GET("repos/{owner}/{repo}/pulls/{number}/reviews")
    List<Review> reviews(
            @TableOption @Path("owner") String owner,
            @TableOption @Path("repo") String repo,
            @Parent(table = "pull_requests", column = "number", changedOnly = true) @Path("number") long number);

    /** Commits of the default branch. One that is pushed later than a run beyond its date is not seen any more. */
    @Table(primaryKey = "sha", ingestion = Ingestion.APPEND)
    @Incremental(cursor = "commit.committer.date", window = "P1825D")
    @GET("repos/{owner}/{repo}/commits")
    List<Commit> commits(
            @TableOption @Path("owner") String owner,
            @TableOption @Path("repo") String repo,
            @CursorStart(initial = "1970-01-01T00:00:00Z") @Query("since") Instant since,
            @CursorEnd @Query("until") Instant until);

    /** The branches, each with its last commit. */
    @Table
    @GET("repos/{owner}/{repo}/branches")
    List<Branch> branches(@TableOption @Path("owner") String owner, @TableOption @Path("repo") String repo);

    /** Who can be assigned to issues. */
    @Table
    @GET("repos/{owner}/{repo}/assignees")
    List<User> assignees(@TableOption @Path("owner") String owner, @TableOption @Path("repo") String repo);

    /** Who can do what with the repository. */
    @Table
    @GET("repos/{owner}/{repo}/collaborators?affiliation=all")
    List<Collaborator> collaborators(@TableOption @Path("owner") String owner, @TableOption @Path("repo") String repo);

    /** The organization's repositories. */
    @Table
    @GET("orgs/{owner}/repos?type=all&sort=full_name")
    List<Repository> repositories(@TableOption @Path("owner") String owner);

    /** The organization's members. */
    @Table
    @GET("orgs/{owner}/members")
    List<User> users(@TableOption @Path("owner") String owner);

    /** The organization's teams. */
    @Table
    @GET("orgs/{owner}/teams")
    List<Team> teams(@TableOption @Path("owner") String owner);

    /** The organizations that the token's owner belongs to. */
    @Table
    @GET("user/orgs")
    List<Organization> organizations();

    // spotless:off: a row reads like a table's definition
    /** @param number counts issues and pull requests of a repository together
     *  @param updatedAt when anything about the issue last changed */
    record Issue(@Key long id, long number, String title, String body, String state, String stateReason, Person user,
            List<Person> assignees, List<Label> labels, Milestone milestone, boolean locked, long comments,
            Instant createdAt, @Cursor Instant updatedAt, Instant closedAt) {}
    record Comment(@Key long id, String body, Person user, String authorAssociation, String issueUrl, Instant createdAt,
            @Cursor Instant updatedAt, String htmlUrl) {}
    record PullRequest(@Key long id, long number, String title, String body, String state, boolean draft, boolean locked,
            Person user, List<Label> labels, List<Person> requestedReviewers, Milestone milestone, Ref head, Ref base,
            String mergeCommitSha, Instant createdAt, @Cursor Instant updatedAt, Instant closedAt, Instant mergedAt) {}
    record Review(@Key long id, @FromParent("number") long pullRequestNumber, Person user, String body, String state,
            String authorAssociation, String commitId, Instant submittedAt,
            @FromParent("updated_at") Instant pullRequestUpdatedAt) {}
    /** @param author the account that wrote it, where the address in the commit is known to GitHub */
    record Commit(String sha, GitCommit commit, Person author, Person committer, List<CommitRef> parents, String htmlUrl) {}
    record Branch(@Key String name, CommitRef commit, @JsonProperty("protected") boolean isProtected) {}
    record User(@Key long id, String login, String type, Boolean siteAdmin, String htmlUrl) {}
    record Collaborator(@Key long id, String login, String type, String roleName, Permissions permissions) {}
    record Repository(@Key long id, String name, String fullName, @JsonProperty("private") Boolean isPrivate,
            String visibility, String description, Boolean fork, Boolean archived, String language, String defaultBranch,
            List<String> topics, Long stargazersCount, Long forksCount, Long openIssuesCount, Instant createdAt,
            Instant updatedAt, Instant pushedAt) {}
    record Team(@Key long id, String name, String slug, String description, String privacy, String permission) {}
    record Organization(@Key long id, String login, String description, String url) {}
    record Person(Long id, String login, String type) {}
    record Label(Long id, String name, String color) {}
    record Milestone(Long id, Long number, String title, String state, Instant dueOn) {}
    record GitCommit(String message, Signature author, Signature committer, Long commentCount) {}
    record Signature(String name, String email, Instant date) {}
    record CommitRef(String sha) {}
    record Ref(String label, String ref, String sha) {}
    record Permissions(Boolean admin, Boolean maintain, Boolean push, Boolean triage, Boolean pull) {}
    // spotless:on
}
