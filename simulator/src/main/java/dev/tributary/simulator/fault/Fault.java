package dev.tributary.simulator.fault;

import dev.tributary.model.ErrorModel;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What happens to a request in place of its answer. */
public sealed interface Fault {

    /**
     * An error status with a JSON message.
     *
     * @param status the HTTP status
     * @param retryAfter the {@code Retry-After} header, sent in whole seconds; null for none
     */
    record Status(int status, @Nullable Duration retryAfter) implements Fault {}

    /** A response that announces an error which the descriptor declares. */
    record Declared(ErrorModel error) implements Fault {}

    /** The connection is closed before a byte of the answer. */
    record Disconnect() implements Fault {}

    /** The answer's headers and about half of its body, then the connection is closed. */
    record TruncatedBody() implements Fault {}

    /**
     * A status 200 with another body than the source's.
     *
     * @param contentType the {@code Content-Type}
     * @param body what is sent, such as a proxy's login page, half a JSON text, or nothing
     */
    record StrangeBody(String contentType, String body) implements Fault {}

    /**
     * A redirect of the request.
     *
     * @param location where it leads, a whole address
     */
    record Redirect(String location) implements Fault {}

    /**
     * The source's answer, in which its own addresses, such as that of the next page, lead to another origin.
     *
     * @param origin that origin, ending in a slash
     */
    record Elsewhere(String origin) implements Fault {}
}
