/** GitHub: the issues and commits of repositories. */
@Source(
        name = "github",
        baseUrl = "https://api.github.com",
        headers = "X-GitHub-Api-Version: 2022-11-28",
        documentation = "https://docs.github.com/rest")
@BearerToken
@LinkHeaderPagination(sizeParam = "per_page", size = 100)
public interface GitHub {

    /**
     * Issues, including pull requests, changed since the last run.
     *
     * @param owner who owns the repository
     */
    @Incremental(order = Order.ASCENDING, lookback = "PT5M")
    @GET("repos/{owner}/{repo}/issues?state=all&sort=updated&direction=asc")
    List<Issue> issues(
            @TableOption @Path("owner") String owner,
            @TableOption(description = "Repository name") @Path("repo") String repo,
            @CursorStart @Query("since") Instant since);

    /** Commits of the default branch. */
    @Table(primaryKey = "sha", ingestion = Ingestion.APPEND)
    @Incremental(cursor = "commit.committer.date", window = "P30D")
    @Headers("Accept: application/vnd.github+json")
    @GET("repos/{owner}/{repo}/commits")
    List<Commit> commits(
            @CursorStart(initial = "2008-01-01T00:00:00Z") @Query("since") Instant since,
            @CursorEnd @WireFormat(Wire.EPOCH_SECONDS) @Query("until") Instant until,
            @TableOption @Path("owner") String owner,
            @TableOption @Path("repo") String repo,
            @TableOption(required = false) @Query("author") String author);

    /** Labels. */
    @SinglePage
    @Records("/labels")
    @GET("repos/{owner}/{repo}/labels")
    List<Label> labels(@TableOption @Path("owner") String owner, @TableOption @Path("repo") String repo);

    /**
     * @param user who opened it
     * @param updatedAt when anything about the issue last {@code changed}
     */
    @SuppressWarnings("tributary:T-COLUMN-MAP")
    record Issue(
            @Key long id,
            long number,
            String title,
            State state,
            User user,
            List<Label> labels,
            Instant createdAt,
            @Cursor OffsetDateTime updatedAt,
            @WireFormat(Wire.EPOCH_MILLIS) Instant closedAt,
            @JsonProperty("+1") Long plusOne,
            Map<String, List<BigDecimal>> prices,
            @Decimal(precision = 12, scale = 2) BigDecimal amount,
            Object anything,
            byte[] data,
            LocalDate day,
            LocalDateTime localTime,
            boolean open,
            Double score,
            List<ZonedDateTime> times,
            @FromOption("owner") String owner) {}

    enum State {
        OPEN,
        CLOSED
    }

    record User(String login, long id) {}

    record Label(@Key String name, User createdBy) {}

    record Commit(String sha, Details commit) {}

    record Details(String message, Committer committer) {}

    record Committer(String name, Instant date) {}
}
