package dev.tributary.worlds.sources;

import dev.tributary.annotations.Cursor;
import dev.tributary.annotations.CursorStart;
import dev.tributary.annotations.ExportJob;
import dev.tributary.annotations.Format;
import dev.tributary.annotations.Incremental;
import dev.tributary.annotations.Key;
import dev.tributary.annotations.OAuth2ClientCredentials;
import dev.tributary.annotations.Payload;
import dev.tributary.annotations.SinglePage;
import dev.tributary.annotations.Source;
import dev.tributary.annotations.Table;
import java.time.Instant;
import java.util.List;
import retrofit2.http.GET;
import retrofit2.http.Query;

/** Tables that a job puts into a file. */
@SuppressWarnings("tributary:T-REFERENCE-MISSING") // nobody has written of a world that is made up
@Source(name = "export_world", baseUrl = "https://{host}/")
@OAuth2ClientCredentials(tokenUrl = "https://{host}/token")
public interface ExportWorld {

    /** Everything, in a file. */
    @Table
    @GET("exports")
    @ExportJob(
            status = "exports/{/id}",
            state = "/state",
            done = "done",
            failed = "failed",
            rows = "/rows",
            download = "exports/{/id}/file")
    @Payload(Format.NDJSON)
    @SinglePage
    List<Thing> exported();

    /** What changed, in a file. */
    @Table
    @Incremental(lag = "PT10M")
    @GET("changes")
    @ExportJob(
            status = "changes/{/id}",
            state = "/state",
            done = "done",
            failed = "failed",
            rows = "/rows",
            download = "changes/{/id}/file")
    @Payload(Format.CSV)
    @SinglePage
    List<Change> exportedChanges(@CursorStart @Query("since") Instant since);

    /** A row. */
    record Thing(@Key long id, String name) {}

    /** A row with a time. */
    record Change(@Key long id, String name, @Cursor Instant updatedAt) {}
}
