package dev.tributary.runtime.connector;

import java.util.Map;
import java.util.Optional;

/** A connector that makes requests of its user's own, with its source's address, headers and credentials: for tests. */
public interface SupportsRequests {

    /**
     * Makes a request once; it is not made again, whatever comes of it, since it may change the source.
     *
     * @param request what is sent
     * @return the answer, whatever its status
     * @throws dev.tributary.runtime.error.ConnectorException if there is no answer, or the credentials are refused
     */
    SourceResponse send(SourceRequest request);

    /**
     * A request.
     *
     * @param method the HTTP method, in capitals
     * @param path the path below the base URL and the query, percent-encoded
     * @param headers headers besides those of the source
     * @param body the JSON body, empty for a request without one
     */
    record SourceRequest(String method, String path, Map<String, String> headers, Optional<String> body) {
        /**
         * A request; the headers are copied.
         *
         * @param method the HTTP method, in capitals
         * @param path the path below the base URL and the query, percent-encoded
         * @param headers headers besides those of the source
         * @param body the JSON body, empty for a request without one
         */
        public SourceRequest {
            headers = Map.copyOf(headers);
        }
    }

    /**
     * A response.
     *
     * @param status the HTTP status
     * @param body the body as text, at most its first MiB
     */
    record SourceResponse(int status, String body) {}
}
