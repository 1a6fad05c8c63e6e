package dev.tributary.runtime.http;

import java.io.IOException;

/**
 * Reads a response of status 200.
 *
 * @param <T> what is read
 */
@FunctionalInterface
public interface ResponseReader<T> {

    /**
     * Reads the response, or as much of it as is worth repeating the request for. The result owns the response, and
     * closes it.
     *
     * @throws IOException if the body breaks off or is malformed: the request is made again. The response need not be
     *     closed then, nor upon any other exception
     */
    T read(HttpResponse response) throws IOException;
}
