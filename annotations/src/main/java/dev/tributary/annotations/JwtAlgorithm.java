package dev.tributary.annotations;

/** The algorithms that a JWT can be signed with (RFC 7518, section 3.1). */
public enum JwtAlgorithm {
    /** HMAC with SHA-256, by a shared secret. */
    HS256,
    /** RSA (PKCS #1) with SHA-256, by a private key. */
    RS256,
    /** ECDSA on P-256 with SHA-256, by a private key. */
    ES256
}
