package dev.tributary.importer.api;

/** How the source knows who asks. */
public sealed interface Credential {

    /** A token in the header {@code Authorization}. */
    record Bearer() implements Credential {}

    /** A name and a password. */
    record Basic() implements Credential {}

    /** A key in a header. */
    record HeaderKey(String header) implements Credential {}

    /** A key in the query. */
    record QueryKey(String parameter) implements Credential {}

    /** A key in a cookie. */
    record CookieKey(String cookie) implements Credential {}

    /** A token for a client, from an endpoint. */
    record ClientCredentials(String tokenUrl) implements Credential {}

    /** A token for a login that somebody did once, from an endpoint. */
    record RefreshToken(String tokenUrl) implements Credential {}
}
