package dev.tributary.examples.sources;

import dev.tributary.annotations.*;
import java.time.Instant;
import java.util.List;
import retrofit2.http.GET;
import retrofit2.http.POST;

/** Auth0: the users of a tenant by an export job, and its applications, roles and connections by pages. */
@Source(
        name = "auth0",
        displayName = "Auth0",
        baseUrl = "https://{domain}/api/v2/",
        documentation = "https://auth0.com/docs/manage-users/user-migration/bulk-user-exports")
@ConnectionOption(name = "domain", description = "The tenant's host name, such as example.eu.auth0.com")
@OAuth2ClientCredentials(
        tokenUrl = "https://{domain}/oauth/token",
        clientAuthentication = ClientAuthentication.BODY,
        parameters = "audience: https://{domain}/api/v2/")
@PageNumberPagination(param = "page", first = 0, sizeParam = "per_page", size = 100, total = "/total")
@OnError(
        status = 403,
        at = "/errorCode",
        matching = "insufficient_scope",
        message = "grant the application the missing scope of the Management API: {/message}")
@RateLimit(remaining = "x-ratelimit-remaining", reset = "x-ratelimit-reset")
public interface Auth0 {

    /** All users, which pages would end after the first thousand. */
    @Table
    @POST("jobs/users-exports")
    @JsonBody("""
            {"format": "json", "fields": [
              {"name": "user_id"}, {"name": "email"}, {"name": "email_verified"}, {"name": "name"},
              {"name": "blocked"}, {"name": "logins_count"}, {"name": "last_login"}, {"name": "created_at"},
              {"name": "updated_at"}, {"name": "identities"}]}""")
    @ExportJob(
            status = "jobs/{/id}",
            state = "/status",
            done = "completed",
            failed = "failed",
            message = "/summary",
            download = "{/location}",
            hosts = "*.s3.amazonaws.com")
    @Payload(value = Format.NDJSON, compression = Compression.GZIP)
    @SinglePage
    List<User> users(
            @TableOption(required = false, description = "The id of the connection whose users are read")
                    @BodyValue("/connection_id")
                    String connection);

    /** The applications that users log in to. */
    @Table
    @Records("/clients")
    @GET("clients?include_totals=true&is_global=false&fields=client_id,name,description,app_type,is_first_party,"
            + "callbacks,grant_types,jwt_configuration")
    List<Client> clients();

    /** The roles that users can have. */
    @Table
    @Records("/roles")
    @GET("roles?include_totals=true")
    List<Role> roles();

    /** Where users come from: databases, social networks, companies. */
    @Table
    @Records("/connections")
    @GET("connections?include_totals=true&fields=id,name,display_name,strategy,enabled_clients,realms")
    List<Connection> connections();

    // spotless:off: a row reads like a table's definition
    /** @param userId the connection's strategy and the user's id there, with a bar between */
    record User(@Key String userId, String email, Boolean emailVerified, String name, Boolean blocked,
            Long loginsCount, Instant lastLogin, Instant createdAt, Instant updatedAt, List<Identity> identities) {}
    record Identity(String provider, Object userId, String connection, Boolean isSocial) {}
    record Client(@Key String clientId, String name, String description, String appType, Boolean isFirstParty,
            List<String> callbacks, List<String> grantTypes, JwtConfiguration jwtConfiguration) {}
    record JwtConfiguration(Long lifetimeInSeconds, String alg) {}
    record Role(@Key String id, String name, String description) {}
    record Connection(@Key String id, String name, String displayName, String strategy, List<String> enabledClients,
            List<String> realms) {}
    // spotless:on
}
