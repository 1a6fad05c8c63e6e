package dev.tributary.benchmarks;

import dev.tributary.annotations.Key;
import dev.tributary.annotations.NoAuth;
import dev.tributary.annotations.PageNumberPagination;
import dev.tributary.annotations.RateLimit;
import dev.tributary.annotations.Records;
import dev.tributary.annotations.Source;
import dev.tributary.annotations.Table;
import java.util.List;
import retrofit2.http.GET;

/** A source that counts requests, and has pages without end. */
@Source(name = "metered", baseUrl = "http://127.0.0.1/")
@NoAuth
@PageNumberPagination(param = "page", hasMore = "/more")
interface Metered {

    /** Counted in windows that begin anew. */
    @Table
    @RateLimit(remaining = "X-RateLimit-Remaining", reset = "X-RateLimit-Reset")
    @GET("windows")
    @Records("/rows")
    List<Row> windows();

    /** Counted by a bucket that fills again. */
    @Table
    @RateLimit(remaining = "X-RateLimit-Remaining", restoreRate = "X-RateLimit-Restore-Rate")
    @GET("bucket")
    @Records("/rows")
    List<Row> bucket();

    /**
     * A row.
     *
     * @param id counts the rows
     */
    record Row(@Key long id, String name) {}
}
