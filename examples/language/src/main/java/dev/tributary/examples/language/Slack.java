package dev.tributary.examples.language;

import dev.tributary.annotations.Action;
import dev.tributary.annotations.BearerToken;
import dev.tributary.annotations.Check;
import dev.tributary.annotations.Key;
import dev.tributary.annotations.OnError;
import dev.tributary.annotations.RateLimit;
import dev.tributary.annotations.Records;
import dev.tributary.annotations.SinglePage;
import dev.tributary.annotations.Source;
import dev.tributary.annotations.Wire;
import dev.tributary.annotations.WireFormat;
import java.time.Instant;
import java.util.List;
import retrofit2.http.GET;

/** Slack: the groups of a workspace. Its errors have the status 200, and say in the body what they are. */
@Source(
        name = "slack",
        displayName = "Slack",
        baseUrl = "https://slack.com/api/",
        documentation = "https://api.slack.com/web#responses")
@BearerToken
@SinglePage
@OnError(
        status = 200,
        at = "/error",
        matching = "invalid_auth|not_authed|account_inactive|token_expired|token_revoked",
        action = Action.UNAUTHORIZED)
@OnError(status = 200, at = "/error", matching = "ratelimited", action = Action.RETRY)
@OnError(
        status = 200,
        at = "/error",
        matching = "missing_scope",
        message = "add the scope {/needed} to the application, and install it again.")
@OnError(status = 200, at = "/error", message = "look up {/error} at https://api.slack.com/methods.")
@RateLimit(requests = 20, per = "PT1M")
public interface Slack {

    /** Shows whose token it is. */
    @Check(at = "/user_id")
    @GET("auth.test")
    void identity();

    /** Groups of users, the disabled ones too. */
    @Records("/usergroups")
    @GET("usergroups.list?include_disabled=true&include_users=true")
    List<Group> groups();

    /**
     * A group of users.
     *
     * @param dateDelete when it was disabled
     * @param users the ids of its members
     */
    record Group(
            @Key String id,
            String teamId,
            String name,
            String handle,
            String description,
            @WireFormat(Wire.EPOCH_SECONDS) Instant dateCreate,
            @WireFormat(Wire.EPOCH_SECONDS) Instant dateDelete,
            List<String> users) {}
}
