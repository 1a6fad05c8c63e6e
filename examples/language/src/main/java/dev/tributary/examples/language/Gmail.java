package dev.tributary.examples.language;

import dev.tributary.annotations.Action;
import dev.tributary.annotations.ChangeFeed;
import dev.tributary.annotations.ChangeToken;
import dev.tributary.annotations.CursorPagination;
import dev.tributary.annotations.Detail;
import dev.tributary.annotations.Listing;
import dev.tributary.annotations.Naming;
import dev.tributary.annotations.OAuth2RefreshToken;
import dev.tributary.annotations.OnError;
import dev.tributary.annotations.Parent;
import dev.tributary.annotations.Records;
import dev.tributary.annotations.SinglePage;
import dev.tributary.annotations.Source;
import dev.tributary.annotations.Table;
import dev.tributary.annotations.Wire;
import dev.tributary.annotations.WireFormat;
import java.time.Instant;
import java.util.List;
import retrofit2.http.GET;
import retrofit2.http.Path;
import retrofit2.http.Query;

/** Gmail: the messages of a mailbox, kept up to date by its history. */
@Source(
        name = "gmail",
        baseUrl = "https://gmail.googleapis.com/gmail/v1/",
        naming = Naming.CAMEL_CASE,
        documentation = "https://developers.google.com/workspace/gmail/api/guides/sync")
@OAuth2RefreshToken(tokenUrl = "https://oauth2.googleapis.com/token")
public interface Gmail {

    /** The mailbox lists ids only. */
    @Listing
    @GET("users/me/messages?includeSpamTrash=true")
    @Records("/messages")
    @CursorPagination(token = "/nextPageToken", param = "pageToken", sizeParam = "maxResults", size = 500)
    List<MessageId> messageIds();

    /** Messages. The first run fetches all that are listed; later runs fetch those that the history names. */
    @Table(primaryKey = "id")
    @OnError(status = 404, action = Action.DELETED)
    @GET("users/me/messages/{id}?format=metadata")
    @SinglePage
    List<Message> messages(@Parent(table = "message_ids", column = "id") @Path("id") String id);

    /** What changed since a point of the mailbox's history, which goes back a week or so; 404 says that it is over. */
    @ChangeFeed(of = "messages", key = "id")
    @GET("users/me/history")
    @Records("/history/*/messages")
    @CursorPagination(token = "/nextPageToken", param = "pageToken", sizeParam = "maxResults", size = 500)
    List<MessageId> history(
            @ChangeToken(from = "/historyId", expired = 404, first = "users/me/profile") @Query("startHistoryId")
                    String since);

    /** One message. */
    @Detail(of = "messages")
    @OnError(status = 404, action = Action.DELETED)
    @GET("users/me/messages/{id}?format=metadata")
    Message message(@Parent(table = "history", column = "id") @Path("id") String id);

    /** What lists and the history say of a message. */
    record MessageId(String id, String threadId) {}

    /**
     * A message.
     *
     * @param internalDate when the message was received
     * @param snippet a part of its text
     */
    record Message(
            String id,
            String threadId,
            List<String> labelIds,
            String snippet,
            Long sizeEstimate,
            @WireFormat(Wire.EPOCH_MILLIS) Instant internalDate) {}
}
