package dev.tributary.simulator.http;

import dev.tributary.simulator.hook.Counterpart;
import dev.tributary.simulator.hook.Received;
import dev.tributary.simulator.hook.Reply;
import dev.tributary.simulator.payload.Body;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import mockwebserver3.RecordedRequest;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okio.ByteString;

/** A request and its reply as hooks on the other side see them, and as the annotations describe them. */
final class OtherSide {
    private final Counterpart counterpart;
    private final Received received;
    private final Received declared;
    private final Headers headers;

    OtherSide(Counterpart counterpart, RecordedRequest request) {
        this.counterpart = counterpart;
        HttpUrl address = HttpUrl.get("http://" + request.getHeaders().get("Host") + request.getTarget());
        Map<String, String> first = new HashMap<>();
        request.getHeaders()
                .forEach(header -> first.putIfAbsent(header.getFirst().toLowerCase(Locale.ROOT), header.getSecond()));
        received = new Received(
                request.getMethod(),
                address.uri(),
                first,
                Optional.ofNullable(request.getBody()).map(ByteString::utf8).filter(body -> !body.isEmpty()));
        declared = counterpart.declared(received);
        headers = declared.headers().equals(first) ? request.getHeaders() : Headers.of(declared.headers());
    }

    String method() {
        return declared.method();
    }

    HttpUrl address() {
        return HttpUrl.get(declared.url().toString());
    }

    Headers headers() {
        return headers;
    }

    String body() {
        return declared.body().orElse("");
    }

    void checkAuthentic(Map<String, String> options) {
        if (!counterpart.isAuthentic(received, options)) {
            throw new Refusal(401, "Bad credentials: the signature is wrong or missing");
        }
    }

    /** What is sent in place of what is described. */
    Body sent(
            String table,
            Map<String, String> said,
            Object envelope,
            Body described,
            Map<String, String> headersToSend) {
        Reply reply = new Reply(said, described.contentType(), envelope);
        Reply other = counterpart.reply(table, received, reply);
        headersToSend.putAll(other.headers());
        if (other.equals(reply)) {
            return described;
        }
        return other.body() instanceof byte[] bytes ? Body.of(other.contentType(), bytes) : Body.json(other.body());
    }
}
