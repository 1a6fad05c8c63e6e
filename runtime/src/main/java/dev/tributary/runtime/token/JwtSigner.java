package dev.tributary.runtime.token;

import dev.tributary.model.JwtModel.Algorithm;
import dev.tributary.runtime.options.Secret;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Signs JWTs in the compact form (RFC 7515, section 3.1).
 *
 * @param algorithm the algorithm
 * @param key the key, of the algorithm's kind
 * @param keyId the header {@code kid}, empty for none
 * @param claims the claims, but for those of time
 * @param lifetime from {@code iat} to {@code exp}
 */
record JwtSigner(Algorithm algorithm, Key key, String keyId, Map<String, String> claims, Duration lifetime) {
    private static final JsonFactory JSON = new JsonFactory();
    private static final Duration MOST_SKEW = Duration.ofSeconds(30);

    /** A JWT and when its life began, a little ago: a source whose clock is behind must not see it in the future. */
    record Jwt(Secret text, Instant issued) {}

    /** @param id the claim {@code jti} */
    Jwt sign(Instant now, String id) {
        Duration tenth = lifetime.dividedBy(10);
        Instant issued = now.minus(tenth.compareTo(MOST_SKEW) < 0 ? tenth : MOST_SKEW);
        String signed = encoded(header()) + "." + encoded(payload(issued, id));
        byte[] signature = signature(signed.getBytes(StandardCharsets.US_ASCII));
        return new Jwt(new Secret(signed + "." + base64(signature)), issued);
    }

    private String header() {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeStringProperty("alg", algorithm.name());
            json.writeStringProperty("typ", "JWT");
            if (!keyId.isEmpty()) {
                json.writeStringProperty("kid", keyId);
            }
            json.writeEndObject();
        }
        return out.toString();
    }

    private String payload(Instant issued, String id) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            claims.forEach(json::writeStringProperty);
            json.writeNumberProperty("iat", issued.getEpochSecond());
            json.writeNumberProperty("exp", issued.plus(lifetime).getEpochSecond());
            json.writeStringProperty("jti", id);
            json.writeEndObject();
        }
        return out.toString();
    }

    private byte[] signature(byte[] signed) {
        try {
            return signature(algorithm, key, signed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A key that has signed before cannot sign by " + algorithm, e);
        }
    }

    private static byte[] signature(Algorithm algorithm, Key key, byte[] signed) throws GeneralSecurityException {
        if (algorithm == Algorithm.HS256) {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(signed);
        }
        // A JWT holds the two numbers of an ECDSA signature side by side (RFC 7518, section 3.4).
        Signature signature =
                Signature.getInstance(algorithm == Algorithm.RS256 ? "SHA256withRSA" : "SHA256withECDSAinP1363Format");
        signature.initSign((PrivateKey) key);
        signature.update(signed);
        return signature.sign();
    }

    /** Whether a key signs at all: the numbers of a damaged one can have a key's form. */
    static boolean canSign(Algorithm algorithm, Key key) {
        try {
            return signature(algorithm, key, new byte[] {1}).length > 0;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static String encoded(String text) {
        return base64(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "JwtSigner by " + algorithm;
    }
}
