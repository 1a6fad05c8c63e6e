package dev.tributary.runtime.hook;

import java.util.List;
import java.util.Optional;

/**
 * A response as hooks see it, without its body.
 *
 * @param status the HTTP status
 * @param headers the headers in order; of one name there can be several
 */
public record HookResponse(int status, List<HookRequest.Header> headers) {

    /**
     * A response; the headers are copied.
     *
     * @param status the HTTP status
     * @param headers the headers in order; of one name there can be several
     */
    public HookResponse {
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
}
