package dev.tributary.model;

/** Credentials that requests carry; the texts are {@link Template}s of connection options. */
public sealed interface AuthModel {

    /** {@code Authorization: Bearer <token>} (RFC 6750). */
    record Bearer(String token) implements AuthModel {}

    /** {@code Authorization: Basic <base64>} (RFC 7617), in UTF-8. */
    record Basic(String username, String password) implements AuthModel {}

    /** A header of its own. */
    record HeaderKey(String header, String value) implements AuthModel {}

    /** A query parameter of its own. */
    record QueryKey(String parameter, String value) implements AuthModel {}
}
