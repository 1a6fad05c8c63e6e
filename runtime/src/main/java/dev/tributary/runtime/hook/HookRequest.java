package dev.tributary.runtime.hook;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * A request as hooks see it.
 *
 * @param method the HTTP method, in capitals
 * @param url the whole URL, query included
 * @param headers the headers in order; of one name there can be several
 * @param body the body, empty for a request without one
 */
public record HookRequest(String method, URI url, List<Header> headers, Optional<String> body) {

    /** A header. */
    public record Header(String name, String value) {
        /** The name alone: the value can be a secret. */
        @Override
        public String toString() {
            return name;
        }
    }

    /**
     * A request; the headers are copied.
     *
     * @param method the HTTP method, in capitals
     * @param url the whole URL, query included
     * @param headers the headers in order; of one name there can be several
     * @param body the body, empty for a request without one
     */
    public HookRequest {
        headers = List.copyOf(headers);
    }

    /**
     * {@return the first header of that name, without regard to case}
     *
     * @param name the header's name
     */
    public Optional<String> header(String name) {
        return Headers.first(headers, name);
    }

    /** Method, path and the headers' names: query, values and body can hold secrets. */
    @Override
    public String toString() {
        return "HookRequest " + method + " " + url.getHost() + url.getRawPath() + " with " + headers;
    }
}
