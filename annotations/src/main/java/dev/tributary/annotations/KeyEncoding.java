package dev.tributary.annotations;

/** How the key of a {@link SignedJwt} is written. */
public enum KeyEncoding {
    /** {@link #PEM} for private keys, {@link #TEXT} for shared secrets. */
    USUAL,
    /** A private key in PEM, as {@code -----BEGIN PRIVATE KEY-----} begins (PKCS #8). */
    PEM,
    /** A secret whose bytes are those of the text, in UTF-8. */
    TEXT,
    /** A secret whose bytes are written in hexadecimal. */
    HEX,
    /** A secret whose bytes are written in Base64, of either alphabet. */
    BASE64
}
