package dev.tributary.examples.language;

import dev.tributary.annotations.BasicAuth;
import dev.tributary.annotations.ConnectionOption;
import dev.tributary.annotations.Cursor;
import dev.tributary.annotations.CursorStart;
import dev.tributary.annotations.Incremental;
import dev.tributary.annotations.Ingestion;
import dev.tributary.annotations.Key;
import dev.tributary.annotations.NextUrlPagination;
import dev.tributary.annotations.Outer;
import dev.tributary.annotations.RateLimit;
import dev.tributary.annotations.Records;
import dev.tributary.annotations.Source;
import dev.tributary.annotations.Table;
import dev.tributary.annotations.Wire;
import dev.tributary.annotations.WireFormat;
import java.time.Instant;
import java.util.List;
import retrofit2.http.GET;
import retrofit2.http.Query;

/** Zendesk: the comments of tickets, out of the export of events, which says up to when it is complete. */
@Source(
        name = "zendesk_comments",
        displayName = "Zendesk comments",
        baseUrl = "https://{subdomain}.zendesk.com/api/v2/",
        documentation = "https://developer.zendesk.com/api-reference/ticketing/ticket-management/incremental_exports/")
@ConnectionOption(name = "subdomain", description = "The account's subdomain", pattern = "[a-z0-9-]+")
@BasicAuth(username = "{email}/token", password = "{api_token}")
@RateLimit(requests = 10, per = "PT1M")
public interface ZendeskComments {

    /** What was said on tickets; the export leaves out the last minute. */
    @Table(ingestion = Ingestion.APPEND)
    @Incremental(watermark = "/end_time", resolution = "PT1S")
    @NextUrlPagination(next = "/next_page", done = "/end_of_stream")
    @Records("/ticket_events/*/child_events/[event_type=Comment]")
    @GET("incremental/ticket_events.json?include=comment_events")
    List<Comment> comments(
            @CursorStart(initial = "1970-01-01T00:00:00Z") @WireFormat(Wire.EPOCH_SECONDS) @Query("start_time")
                    Instant start);

    /**
     * A comment.
     *
     * @param eventCreatedAt when the ticket's event was made of which it is a part
     */
    record Comment(
            @Key long id,
            @Outer("/ticket_id") long ticketId,
            @Cursor @Outer("/created_at") Instant eventCreatedAt,
            Long authorId,
            String body) {}
}
