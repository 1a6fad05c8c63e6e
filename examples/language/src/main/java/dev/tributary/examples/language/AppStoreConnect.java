package dev.tributary.examples.language;

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

/** App Store Connect: the apps of a team. Each JWT is signed by the team's private key. */
@Source(
        name = "app_store_connect",
        baseUrl = "https://api.appstoreconnect.apple.com/v1/",
        naming = Naming.CAMEL_CASE,
        documentation =
                "https://developer.apple.com/documentation/appstoreconnectapi/generating-tokens-for-api-requests")
@SignedJwt(
        algorithm = JwtAlgorithm.ES256,
        keyId = "{key_id}",
        claims = {"iss: {issuer_id}", "aud: appstoreconnect-v1"},
        lifetime = "PT15M")
public interface AppStoreConnect {

    /** The team's apps. */
    @Table
    @GET("apps?limit=200")
    @Records("/data")
    @SinglePage
    List<App> apps();

    /** An app. */
    record App(@Key String id, String type, Attributes attributes) {}

    /** What an app is. */
    record Attributes(String name, String bundleId, String sku, String primaryLocale) {}
}
