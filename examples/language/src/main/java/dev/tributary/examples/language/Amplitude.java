package dev.tributary.examples.language;

import dev.tributary.annotations.Action;
import dev.tributary.annotations.BasicAuth;
import dev.tributary.annotations.Compression;
import dev.tributary.annotations.ConnectionOption;
import dev.tributary.annotations.Cursor;
import dev.tributary.annotations.CursorEnd;
import dev.tributary.annotations.CursorStart;
import dev.tributary.annotations.Format;
import dev.tributary.annotations.Incremental;
import dev.tributary.annotations.Ingestion;
import dev.tributary.annotations.Key;
import dev.tributary.annotations.OnError;
import dev.tributary.annotations.Payload;
import dev.tributary.annotations.SinglePage;
import dev.tributary.annotations.Source;
import dev.tributary.annotations.Table;
import dev.tributary.annotations.Wire;
import dev.tributary.annotations.WireFormat;
import java.time.Instant;
import java.util.List;
import retrofit2.http.GET;
import retrofit2.http.Query;

/** Amplitude: exported events, a zip archive with a gzip file of JSON lines for each hour. */
@Source(
        name = "amplitude",
        displayName = "Amplitude",
        baseUrl = "https://{region}amplitude.com/api/2/",
        documentation = "https://amplitude.com/docs/apis/analytics/export")
@ConnectionOption(
        name = "region",
        description = "Nothing, or `analytics.eu.` for projects in the EU",
        required = false,
        defaultValue = "",
        allowed = {"", "analytics.eu."})
@BasicAuth(username = "{api_key}", password = "{secret_key}")
public interface Amplitude {

    /** Events by the hour in which they were uploaded. An hour without any is answered with status 404. */
    @Table(ingestion = Ingestion.APPEND)
    @Incremental(lag = "PT2H", window = "P7D")
    @OnError(status = 404, action = Action.EMPTY)
    @SinglePage
    @Payload(value = Format.NDJSON, compression = Compression.ZIP)
    @GET("export")
    List<Event> events(
            @CursorStart(initial = "2025-01-01T00:00:00Z")
                    @WireFormat(value = Wire.PATTERN, pattern = "yyyyMMdd'T'HH")
                    @Query("start")
                    Instant start,
            @CursorEnd @WireFormat(value = Wire.PATTERN, pattern = "yyyyMMdd'T'HH") @Query("end") Instant end);

    /** An event. */
    record Event(
            @Key String uuid,

            @Cursor @WireFormat(value = Wire.PATTERN, pattern = "yyyy-MM-dd HH:mm:ss.SSSSSS")
            Instant serverUploadTime,

            String eventType,
            String userId,
            Long amplitudeId,
            Object eventProperties,
            Object userProperties) {}
}
