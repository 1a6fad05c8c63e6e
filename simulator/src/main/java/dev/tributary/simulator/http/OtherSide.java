package dev.tributary.simulator.http;

import dev.tributary.simulator.hook.Counterpart;
import dev.tributary.simulator.hook.Received;
import dev.tributary.simulator.hook.Reply;
import dev.tributary.simulator.payload.Body;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import okhttp3.Headers;
import okhttp3.HttpUrl;

/** A request and its reply as hooks on the other side see them, and as the annotations describe them. */
final class OtherSide {
    private final Counterpart counterpart;
    private final Received received;
    private final Received declared;
    private final Headers headers;

    OtherSide(Counterpart counterpart, Arrival arrival) {
        this.counterpart = counterpart;
        Map<String, String> first = new HashMap<>();
        arrival.headers()
                .forEach(header -> first.putIfAbsent(header.getFirst().toLowerCase(Locale.ROOT), header.getSecond()));
        received = new Received(
                arrival.method(),
                arrival.address().uri(),
                first,
                Optional.of(arrival.body()).filter(body -> !body.isEmpty()));
        declared = counterpart.declared(received);
        headers = declared.headers().equals(first) ? arrival.headers() : Headers.of(declared.headers());
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
