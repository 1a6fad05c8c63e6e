package dev.tributary.model;

/**
 * The client that a token endpoint knows us as (RFC 6749, section 2.3); the texts are templates.
 *
 * @param id the client's identifier
 * @param secret its secret, empty for a public client, which has none
 * @param authentication how it proves to be that client
 */
public record ClientModel(String id, String secret, Authentication authentication) {

    /** How a client authenticates (RFC 6749, section 2.3.1). */
    public enum Authentication {
        /** By HTTP Basic, identifier and secret form-encoded. */
        BASIC,
        /** By {@code client_id} and {@code client_secret} in the body. */
        BODY
    }
}
