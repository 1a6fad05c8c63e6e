package dev.tributary.examples.language;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.tributary.annotations.Action;
import dev.tributary.annotations.Capture;
import dev.tributary.annotations.ChangeFeed;
import dev.tributary.annotations.CursorEnd;
import dev.tributary.annotations.CursorStart;
import dev.tributary.annotations.Deleted;
import dev.tributary.annotations.Detail;
import dev.tributary.annotations.FromFeed;
import dev.tributary.annotations.Incremental;
import dev.tributary.annotations.Naming;
import dev.tributary.annotations.OAuth2ClientCredentials;
import dev.tributary.annotations.OffsetPagination;
import dev.tributary.annotations.OnError;
import dev.tributary.annotations.Parent;
import dev.tributary.annotations.Source;
import dev.tributary.annotations.Table;
import dev.tributary.annotations.Wire;
import dev.tributary.annotations.WireFormat;
import java.time.Instant;
import java.util.List;
import retrofit2.http.GET;
import retrofit2.http.Path;
import retrofit2.http.Query;

/** Keycloak: the users of a realm, kept up to date by the realm's admin events. */
@Source(
        name = "keycloak",
        baseUrl = "https://{host}/admin/realms/{realm}/",
        naming = Naming.CAMEL_CASE,
        documentation = "https://www.keycloak.org/docs-api/latest/rest-api/index.html")
@OAuth2ClientCredentials(tokenUrl = "https://{host}/realms/{realm}/protocol/openid-connect/token")
@OffsetPagination(param = "first", sizeParam = "max", size = 100)
@WireFormat(Wire.EPOCH_MILLIS)
public interface Keycloak {

    /** Users. The first run lists them; later runs fetch those that admin events name. */
    @Table(primaryKey = "id")
    @Incremental(cursor = "changed_at")
    @GET("users?briefRepresentation=false")
    List<User> users();

    /** The realm keeps admin events for as long as its settings say; 30 days are assumed here. */
    @ChangeFeed(of = "users", key = "user_id", retention = "P30D")
    @Incremental(cursor = "time", lookback = "PT5S")
    @GET("admin-events?resourceTypes=USER")
    List<UserEvent> userEvents(
            @CursorStart @Query("dateFrom") Instant since, @CursorEnd @Query("dateTo") Instant until);

    /** One user. */
    @Detail(of = "users")
    @OnError(status = 404, action = Action.DELETED)
    @GET("users/{id}")
    User user(@Parent(table = "user_events", column = "user_id") @Path("id") String id);

    /**
     * A user.
     *
     * @param changedAt when an administrator last changed the user; for users of the first run, a time before it
     */
    record User(
            String id,
            String username,
            String email,
            String firstName,
            String lastName,
            boolean enabled,
            @JsonProperty("createdTimestamp") Instant createdAt,
            @FromFeed("time") Instant changedAt) {}

    /**
     * What an administrator did to a user.
     *
     * @param operationType {@code CREATE}, {@code UPDATE}, {@code DELETE} or {@code ACTION}
     */
    record UserEvent(
            Instant time,
            @Deleted(when = "DELETE") String operationType,

            @JsonProperty("resourcePath") @Capture("users/([^/]+).*")
            String userId) {}
}
