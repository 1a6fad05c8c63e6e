package dev.tributary.examples.language;

import dev.tributary.annotations.BasicAuth;
import dev.tributary.annotations.Cursor;
import dev.tributary.annotations.CursorStart;
import dev.tributary.annotations.Deleted;
import dev.tributary.annotations.Incremental;
import dev.tributary.annotations.Key;
import dev.tributary.annotations.SinglePage;
import dev.tributary.annotations.Source;
import dev.tributary.annotations.Table;
import dev.tributary.annotations.Wire;
import dev.tributary.annotations.WireFormat;
import java.time.Instant;
import java.util.List;
import retrofit2.http.GET;
import retrofit2.http.Query;

/** Toggl Track: time entries, among them those that were deleted, which say so themselves. */
@Source(
        name = "toggl",
        displayName = "Toggl Track",
        baseUrl = "https://api.track.toggl.com/api/v9/",
        documentation = "https://engineering.toggl.com/docs/api/time_entries")
@BasicAuth(username = "{email}", password = "{password}")
@SinglePage
public interface Toggl {

    /** Time entries of the user, changed or deleted since the last run. */
    @Table
    @Incremental(lookback = "PT1M")
    @GET("me/time_entries")
    List<TimeEntry> timeEntries(
            @CursorStart(initial = "2020-01-01T00:00:00Z") @WireFormat(Wire.EPOCH_SECONDS) @Query("since")
                    Instant since);

    /**
     * A time entry.
     *
     * @param at when it last changed
     * @param serverDeletedAt when it was deleted
     */
    record TimeEntry(
            @Key long id,
            long workspaceId,
            Long projectId,
            String description,
            Instant start,
            Instant stop,
            long duration,
            List<String> tags,
            @Cursor Instant at,
            @Deleted Instant serverDeletedAt) {}
}
