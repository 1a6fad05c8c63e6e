package dev.tributary.annotations;

/** How a client authenticates at a token endpoint (RFC 6749, section 2.3.1). */
public enum ClientAuthentication {
    /** By HTTP Basic, identifier and secret form-encoded before that. */
    BASIC,
    /** By the parameters {@code client_id} and {@code client_secret} in the body. */
    BODY
}
