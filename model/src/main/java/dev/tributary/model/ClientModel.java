package dev.tributary.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The client that a token endpoint knows us as (RFC 6749, section 2.3); the texts are templates.
 *
 * @param id the client's identifier
 * @param secret its secret, empty for a public client and for one that signs, which have none
 * @param authentication how it proves by its secret to be that client
 * @param assertion the JWT by which it proves to be that client (RFC 7523, section 2.2), null where its secret does
 */
public record ClientModel(
        String id,
        String secret,
        Authentication authentication,
        @Nullable JwtModel assertion) {

    /** A client with a secret, or a public one. */
    public ClientModel(String id, String secret, Authentication authentication) {
        this(id, secret, authentication, null);
    }

    /** How a client authenticates by its secret (RFC 6749, section 2.3.1). */
    public enum Authentication {
        /** By HTTP Basic, identifier and secret form-encoded. */
        BASIC,
        /** By {@code client_id} and {@code client_secret} in the body. */
        BODY
    }

    List<String> templates() {
        List<String> templates = new ArrayList<>(List.of(id, secret));
        if (assertion != null) {
            templates.addAll(assertion.templates());
        }
        return templates;
    }

    /** Those of its templates whose options nobody may see. */
    List<String> secrets() {
        return assertion == null ? List.of(secret) : List.of(secret, assertion.key());
    }
}
