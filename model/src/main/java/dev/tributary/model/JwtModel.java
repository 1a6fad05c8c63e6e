package dev.tributary.model;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A JWT that we sign (RFC 7519); the texts are templates.
 *
 * @param algorithm how it is signed
 * @param key the key
 * @param encoding how the key is written
 * @param keyId the header {@code kid}, empty for none
 * @param claims the claims, {@code iat} and {@code exp} not among them
 * @param lifetime how long it is valid
 */
public record JwtModel(
        Algorithm algorithm,
        String key,
        KeyEncoding encoding,
        String keyId,
        List<NamedTemplate> claims,
        Duration lifetime) {

    /** The signature algorithms (RFC 7518, section 3.1). */
    public enum Algorithm {
        HS256,
        RS256,
        ES256
    }

    /** How a key is written. */
    public enum KeyEncoding {
        /** PEM, PKCS #8. */
        PEM,
        /** The text's own bytes, in UTF-8. */
        TEXT,
        HEX,
        BASE64
    }

    public JwtModel {
        claims = List.copyOf(claims);
    }

    List<String> templates() {
        List<String> templates = new ArrayList<>(List.of(key, keyId));
        claims.forEach(claim -> templates.add(claim.template()));
        return templates;
    }
}
