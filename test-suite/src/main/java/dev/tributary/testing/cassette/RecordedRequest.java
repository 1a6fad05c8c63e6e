package dev.tributary.testing.cassette;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A request, without credentials.
 *
 * @param identity who makes it: {@link #CONNECTION}, or somebody with other credentials
 * @param method the HTTP method
 * @param url where it goes
 * @param headers the headers that no client adds by itself, by their names in lower case
 * @param body what is sent with it
 */
record RecordedRequest(
        String identity, String method, String url, Map<String, String> headers, Optional<RecordedBody> body) {
    /** Whoever has the connection's own credentials. */
    static final String CONNECTION = "connection";

    RecordedRequest {
        headers = new TreeMap<>(headers);
    }

    /** Whether another asks for the same, whatever its headers say. */
    boolean asksAs(RecordedRequest other) {
        return identity.equals(other.identity)
                && method.equals(other.method)
                && url.equals(other.url)
                && body.equals(other.body);
    }

    /** As a person would write it down. */
    String shown() {
        return method + " " + url + (identity.equals(CONNECTION) ? "" : " with " + identity + " credentials");
    }
}
