package dev.tributary.examples.language;

import dev.tributary.annotations.Key;
import dev.tributary.annotations.LoginSession;
import dev.tributary.annotations.Naming;
import dev.tributary.annotations.Records;
import dev.tributary.annotations.SinglePage;
import dev.tributary.annotations.Source;
import java.time.Instant;
import java.util.List;
import retrofit2.http.GET;

/** Metabase: questions and users. One logs in for a session, whose id goes along in a header. */
@Source(
        name = "metabase",
        displayName = "Metabase",
        baseUrl = "https://{host}/",
        naming = Naming.SNAKE_CASE,
        documentation = "https://www.metabase.com/docs/latest/api")
@LoginSession(
        url = "api/session",
        parameters = {"/username: {username}", "/password: {password}"},
        token = "/id",
        header = "X-Metabase-Session",
        lifetime = "P14D")
@SinglePage
public interface Metabase {

    /** Questions and models. */
    @GET("api/card")
    List<Card> cards();

    /** Accounts, those that were deactivated too. */
    @GET("api/user?status=all")
    @Records("/data")
    List<User> users();

    /** A question. */
    record Card(@Key long id, String name, String description, String display, Boolean archived, Instant createdAt) {}

    /** An account. */
    record User(@Key long id, String email, String firstName, String lastName, Boolean isActive, Instant lastLogin) {}
}
