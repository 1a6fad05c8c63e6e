package dev.tributary.examples.language;

import dev.tributary.annotations.ConnectionOption;
import dev.tributary.annotations.Hook;
import dev.tributary.annotations.Key;
import dev.tributary.annotations.OnError;
import dev.tributary.annotations.Records;
import dev.tributary.annotations.SinglePage;
import dev.tributary.annotations.Source;
import dev.tributary.runtime.hook.Authenticator;
import dev.tributary.runtime.hook.HookRequest;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import retrofit2.http.GET;

/** Bitso: the balances of an account. Each request is signed, in a way that no annotation describes. */
@Source(
        name = "bitso",
        displayName = "Bitso",
        baseUrl = "https://api.bitso.com/api/v3/",
        documentation = "https://docs.bitso.com/bitso-api/docs/create-signed-requests")
@ConnectionOption(name = "api_key", description = "The key of the API credentials", secret = true)
@ConnectionOption(name = "api_secret", description = "The secret of the API credentials", secret = true)
@Hook(Bitso.Signed.class)
@SinglePage
@OnError(status = 200, at = "/success", matching = "false", message = "look up {/error/code}: {/error/message}")
public interface Bitso {

    /** What the account holds of each currency. */
    @Records("/payload/balances")
    @GET("balance")
    List<Balance> balances();

    /**
     * A balance.
     *
     * @param locked what orders have reserved
     */
    record Balance(@Key String currency, BigDecimal total, BigDecimal locked, BigDecimal available) {}

    /** {@code Authorization: Bitso <key>:<nonce>:<signature>}, an HMAC of nonce, method, path and body. */
    final class Signed implements Authenticator {
        @Override
        public Signature authenticate(HookRequest request, AuthContext context) {
            String nonce = String.valueOf(context.now().toEpochMilli());
            String text = nonce
                    + request.method()
                    + path(request.url())
                    + request.body().orElse("");
            String signature = hmac(context.option("api_secret").orElseThrow(), text);
            String credentials = context.option("api_key").orElseThrow() + ":" + nonce + ":" + signature;
            return new Signature(Map.of("Authorization", "Bitso " + credentials), Map.of());
        }

        static String path(URI url) {
            return url.getRawQuery() == null ? url.getRawPath() : url.getRawPath() + "?" + url.getRawQuery();
        }

        static String hmac(String secret, String text) {
            try {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
                return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("Every Java platform has HmacSHA256", e);
            }
        }
    }
}
