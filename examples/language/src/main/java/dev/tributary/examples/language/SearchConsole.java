package dev.tributary.examples.language;

import dev.tributary.annotations.ConnectionOption;
import dev.tributary.annotations.JwtAlgorithm;
import dev.tributary.annotations.Key;
import dev.tributary.annotations.Naming;
import dev.tributary.annotations.Records;
import dev.tributary.annotations.SignedJwt;
import dev.tributary.annotations.SinglePage;
import dev.tributary.annotations.Source;
import dev.tributary.annotations.Table;
import java.util.List;
import retrofit2.http.GET;

/** Google Search Console: the sites of a service account, which signs a JWT to get a token for. */
@Source(
        name = "search_console",
        baseUrl = "https://www.googleapis.com/webmasters/v3/",
        naming = Naming.CAMEL_CASE,
        documentation = "https://developers.google.com/identity/protocols/oauth2/service-account#httprest")
@ConnectionOption(name = "client_email", description = "The service account's client_email")
@ConnectionOption(name = "private_key", description = "The service account's private_key, PEM", secret = true)
@SignedJwt(
        algorithm = JwtAlgorithm.RS256,
        tokenUrl = "https://oauth2.googleapis.com/token",
        claims = {
            "iss: {client_email}",
            "aud: https://oauth2.googleapis.com/token",
            "scope: https://www.googleapis.com/auth/webmasters.readonly"
        })
public interface SearchConsole {

    /** The sites that the service account may see. */
    @Table
    @GET("sites")
    @Records("/siteEntry")
    @SinglePage
    List<Site> sites();

    /** A site. */
    record Site(@Key String siteUrl, String permissionLevel) {}
}
