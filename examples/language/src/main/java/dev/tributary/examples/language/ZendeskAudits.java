package dev.tributary.examples.language;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.tributary.annotations.At;
import dev.tributary.annotations.BasicAuth;
import dev.tributary.annotations.Key;
import dev.tributary.annotations.Outer;
import dev.tributary.annotations.Records;
import dev.tributary.annotations.SinglePage;
import dev.tributary.annotations.Source;
import dev.tributary.annotations.Table;
import java.time.Instant;
import java.util.List;
import retrofit2.http.GET;

/** Zendesk: the comments among the events of tickets' audits. */
@Source(
        name = "zendesk_audits",
        baseUrl = "https://{subdomain}.zendesk.com/api/v2/",
        documentation = "https://developer.zendesk.com/api-reference/ticketing/tickets/ticket_audits/")
@BasicAuth(username = "{email}/token", password = "{api_token}")
@SinglePage
public interface ZendeskAudits {

    /** One row for each comment: the events of all audits, those that are comments. */
    @Table
    @Records("/audits/*/events/[type=Comment]")
    @GET("ticket_audits.json")
    List<Comment> comments();

    /** A comment, with what the audit around it says. */
    record Comment(
            @Key long id,
            @Outer("/ticket_id") long ticketId,
            @Outer("/created_at") Instant createdAt,
            Long authorId,
            String body,
            @JsonProperty("public") Boolean isPublic,
            @At("/via/source/rel") String relation) {}
}
