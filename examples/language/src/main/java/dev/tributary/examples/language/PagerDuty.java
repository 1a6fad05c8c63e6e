package dev.tributary.examples.language;

import dev.tributary.annotations.ApiKey;
import dev.tributary.annotations.Cursor;
import dev.tributary.annotations.CursorStart;
import dev.tributary.annotations.Incremental;
import dev.tributary.annotations.Key;
import dev.tributary.annotations.OffsetPagination;
import dev.tributary.annotations.Order;
import dev.tributary.annotations.Records;
import dev.tributary.annotations.Source;
import dev.tributary.annotations.Table;
import dev.tributary.annotations.TableOption;
import java.time.Instant;
import java.util.List;
import retrofit2.http.GET;
import retrofit2.http.Query;

/** A source that gives 10,000 rows of an answer and no more: modelled on the incidents of the PagerDuty API. */
@Source(
        name = "pagerduty",
        baseUrl = "https://api.pagerduty.com/",
        headers = "X-Api-Dialect: v2",
        documentation = "https://developer.pagerduty.com/api-reference/")
@ApiKey(header = "Authorization", value = "Token token={api_key}")
public interface PagerDuty {

    /**
     * Incidents.
     *
     * @param teams the ids of the teams whose incidents are read
     */
    @Table
    @Incremental(order = Order.ASCENDING, lookback = "PT1M")
    @GET("incidents?sort_by=created_at:asc")
    @Records("/incidents")
    @OffsetPagination(param = "offset", sizeParam = "limit", size = 100, hasMore = "/more", maxResults = 10_000)
    List<Incident> incidents(
            @TableOption(required = false) @Query("team_ids[]") List<String> teams,
            @CursorStart(initial = "2010-01-01T00:00:00Z") @Query("since") Instant since);

    /** An incident. */
    record Incident(
            @Key String id,
            long incidentNumber,
            String title,
            String status,
            @Cursor Instant createdAt) {}
}
