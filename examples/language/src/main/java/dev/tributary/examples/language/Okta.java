package dev.tributary.examples.language;

import dev.tributary.annotations.ConnectionOption;
import dev.tributary.annotations.JwtAlgorithm;
import dev.tributary.annotations.Key;
import dev.tributary.annotations.LinkHeaderPagination;
import dev.tributary.annotations.Naming;
import dev.tributary.annotations.OAuth2ClientCredentials;
import dev.tributary.annotations.SignedJwt;
import dev.tributary.annotations.Source;
import dev.tributary.annotations.Table;
import java.time.Instant;
import java.util.List;
import retrofit2.http.GET;

/** Okta: the groups of an organisation, seen by a service app that proves who it is by a key of its own. */
@Source(
        name = "okta",
        baseUrl = "https://{okta_domain}/api/v1/",
        naming = Naming.CAMEL_CASE,
        documentation = "https://developer.okta.com/docs/guides/implement-oauth-for-okta-serviceapp/main/")
@ConnectionOption(name = "okta_domain", description = "The organisation's domain, such as example.okta.com")
@ConnectionOption(name = "client_id", description = "The service app's client ID")
@ConnectionOption(name = "private_key", description = "The service app's private key, PKCS #8 in PEM", secret = true)
@ConnectionOption(name = "key_id", description = "The key's `kid`, as Okta shows it")
@OAuth2ClientCredentials(
        tokenUrl = "https://{okta_domain}/oauth2/v1/token",
        scopes = "okta.groups.read",
        assertion = @SignedJwt(algorithm = JwtAlgorithm.RS256, keyId = "{key_id}"))
@LinkHeaderPagination(sizeParam = "limit", size = 200)
public interface Okta {

    /** The groups, those of Okta itself and those that come from applications. */
    @Table
    @GET("groups")
    List<Group> groups();

    /** A group. */
    record Group(
            @Key String id,
            Instant created,
            Instant lastUpdated,
            Instant lastMembershipUpdated,
            String type,
            Profile profile) {}

    /** What people see of a group. */
    record Profile(String name, String description) {}
}
