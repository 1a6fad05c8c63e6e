package dev.tributary.examples.language;

import dev.tributary.annotations.ConnectionOption;
import dev.tributary.annotations.JwtAlgorithm;
import dev.tributary.annotations.Key;
import dev.tributary.annotations.KeyEncoding;
import dev.tributary.annotations.PageNumberPagination;
import dev.tributary.annotations.Records;
import dev.tributary.annotations.SignedJwt;
import dev.tributary.annotations.Source;
import dev.tributary.annotations.Table;
import java.time.Instant;
import java.util.List;
import retrofit2.http.GET;

/** Ghost: the members of a site. The admin key is an id and a secret, by which each JWT is signed. */
@Source(
        name = "ghost",
        baseUrl = "{site_url}/ghost/api/admin/",
        headers = "Accept-Version: v5.0",
        documentation = "https://docs.ghost.org/admin-api/authentication")
@ConnectionOption(name = "site_url", description = "Where the site is, such as https://blog.example.com")
@ConnectionOption(
        name = "admin_key",
        description = "The admin API key of a custom integration",
        pattern = "(?<id>[0-9a-f]{24}):(?<secret>[0-9a-f]{64})",
        secret = true)
@SignedJwt(
        algorithm = JwtAlgorithm.HS256,
        key = "{admin_key.secret}",
        encoding = KeyEncoding.HEX,
        keyId = "{admin_key.id}",
        claims = "aud: /admin/",
        scheme = "Ghost")
public interface Ghost {

    /** Everybody who signed up. */
    @Table
    @GET("members/")
    @Records("/members")
    @PageNumberPagination(param = "page", sizeParam = "limit", size = 100)
    List<Member> members();

    /** A member. */
    record Member(@Key String id, String email, String name, String status, Instant createdAt) {}
}
