package dev.tributary.examples.github;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.tributary.annotations.*;
import java.time.Instant;
import java.util.List;
import retrofit2.http.*;

/** GitHub: issues, commits, pull requests, labels and branches of repositories. */
@Source(
        name = "github",
        displayName = "GitHub",
        baseUrl = "https://api.github.com",
        headers = {"Accept: application/vnd.github+json", "X-GitHub-Api-Version: 2022-11-28"},
        documentation = "https://docs.github.com/en/rest")
@ConnectionOption(name = "token", description = "An access token that may read the repositories", secret = true)
@BearerToken
@LinkHeaderPagination(sizeParam = "per_page", size = 100)
public interface GitHub {

    /** Issues, and pull requests, which GitHub counts among them, that changed since the last run. */
    @Table
    @Incremental(order = Order.ASCENDING, lookback = "PT5M")
    @GET("repos/{owner}/{repo}/issues?state=all&sort=updated&direction=asc")
    List<Issue> issues(
            @TableOption(description = "The account that owns the repository") @Path("owner") String owner,
            @TableOption(description = "The repository's name") @Path("repo") String repo,
            @CursorStart @Query("since") Instant since);

    /** Commits of the default branch. One that is pushed later than a run beyond its date is not seen any more. */
    @Table(primaryKey = "sha", ingestion = Ingestion.APPEND)
    @Incremental(cursor = "commit.committer.date", window = "P1825D")
    @GET("repos/{owner}/{repo}/commits")
    List<Commit> commits(
            @TableOption @Path("owner") String owner,
            @TableOption @Path("repo") String repo,
            @CursorStart(initial = "1970-01-01T00:00:00Z") @Query("since") Instant since,
            @CursorEnd @Query("until") Instant until);

    /** Pull requests, open and closed, with their branches. */
    @Table(primaryKey = "id")
    @GET("repos/{owner}/{repo}/pulls?state=all&sort=created&direction=asc")
    List<PullRequest> pullRequests(@TableOption @Path("owner") String owner, @TableOption @Path("repo") String repo);

    /** The labels that issues and pull requests can carry. */
    @Table(primaryKey = "id")
    @GET("repos/{owner}/{repo}/labels")
    List<Label> labels(@TableOption @Path("owner") String owner, @TableOption @Path("repo") String repo);

    /** The branches, each with its last commit. */
    @Table(primaryKey = "name")
    @GET("repos/{owner}/{repo}/branches")
    List<Branch> branches(@TableOption @Path("owner") String owner, @TableOption @Path("repo") String repo);

    // spotless:off: a row reads like a table's definition
    /** @param number counts issues and pull requests of a repository together
     *  @param updatedAt when anything about the issue last changed */
    record Issue(@Key long id, long number, String title, String body, String state, String stateReason, User user,
            List<User> assignees, List<Label> labels, Milestone milestone, boolean locked, long comments,
            Instant createdAt, @Cursor Instant updatedAt, Instant closedAt,
            @FromOption("owner") String owner, @FromOption("repo") String repo) {}
    /** @param author the account that wrote it, where the address in the commit is known to GitHub */
    record Commit(String sha, GitCommit commit, User author, User committer, List<Parent> parents, String htmlUrl) {}
    record PullRequest(long id, long number, String title, String body, String state, boolean draft, boolean locked,
            User user, List<Label> labels, List<User> requestedReviewers, Milestone milestone, Ref head, Ref base,
            String mergeCommitSha, Instant createdAt, Instant updatedAt, Instant closedAt, Instant mergedAt) {}
    record Branch(String name, Parent commit, @JsonProperty("protected") boolean isProtected, String protectionUrl) {}
    record Label(long id, String name, String color, String description, @JsonProperty("default") boolean isDefault) {}
    record User(Long id, String login, String type, Boolean siteAdmin) {}
    record Milestone(Long id, Long number, String title, String state, Instant dueOn) {}
    record GitCommit(String message, Signature author, Signature committer, Long commentCount) {}
    record Signature(String name, String email, Instant date) {}
    record Parent(String sha) {}
    record Ref(String label, String ref, String sha) {}
    // spotless:on
}
