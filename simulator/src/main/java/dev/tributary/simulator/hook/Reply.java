package dev.tributary.simulator.hook;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a simulated source replies to a request for rows, with status 200.
 *
 * @param headers the headers besides {@code Date} and {@code Content-Type}
 * @param contentType the media type
 * @param body a JSON value of maps, lists, texts, numbers, flags and nulls; or else {@code byte[]}, which is sent as it is
 */
public record Reply(Map<String, String> headers, String contentType, Object body) {

    /** A reply; the headers are copied. */
    public Reply {
        headers = Map.copyOf(headers);
    }

    /** The same with another JSON body. */
    public Reply withBody(Object json) {
        return new Reply(headers, contentType, json);
    }

    /** The same with another body, which is sent as it is. */
    public Reply withBody(String otherContentType, byte[] bytes) {
        return new Reply(headers, otherContentType, bytes);
    }

    /** The same with one header more. */
    public Reply withHeader(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Reply(more, contentType, body);
    }
}
