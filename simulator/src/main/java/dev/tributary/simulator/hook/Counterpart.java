package dev.tributary.simulator.hook;

import java.util.Map;

/**
 * What the source of a descriptor with hooks does, where these make up for ways of it that no annotation describes: the
 * reverse of each hook. Between them, the source is simulated as the annotations describe it. Stateless; used by several
 * threads at once.
 *
 * <pre>{@code
 * class OpenAlexSide implements Counterpart {
 *     @Override
 *     public Reply reply(String table, Received request, Reply described) { ... }
 * }
 * }</pre>
 */
public interface Counterpart {

    /**
     * Whether a request carries what an {@code Authenticator} adds; it is refused with status 401 if not.
     *
     * @param options the connection options that the source accepts
     */
    default boolean isAuthentic(Received request, Map<String, String> options) {
        return true;
    }

    /**
     * The request as the annotations have it: without what an {@code Authenticator}, a {@code RequestBuilder} or a
     * {@code Paginator} has made of it.
     */
    default Received declared(Received request) {
        return request;
    }

    /**
     * The reply as the source gives it: in the form that a {@code RecordExtractor} or a {@code RowMapper} reads, and with
     * the rows of the page that a {@code Paginator} has asked for.
     *
     * @param table the table that is read
     * @param request the request as it was received
     * @param described the reply that the annotations describe; its body is a JSON value
     */
    default Reply reply(String table, Received request, Reply described) {
        return described;
    }

    /** That of a source without hooks. */
    final class None implements Counterpart {}
}
