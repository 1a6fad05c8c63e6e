package dev.tributary.simulator.http;

import dev.tributary.model.value.JsonPlace;
import dev.tributary.model.value.JsonValue;
import java.util.Map;
import java.util.Optional;
import okhttp3.Headers;
import okhttp3.HttpUrl;

/**
 * A request as it has come.
 *
 * @param address where it has gone
 * @param headers its headers
 * @param path the values of the path's placeholders
 * @param body the JSON body, {@code null} where the table has none
 * @param fixed the body before anything was placed in it
 */
record SentRequest(HttpUrl address, Headers headers, Map<String, String> path, JsonValue body, JsonValue fixed) {

    /** What was sent by a name: {@code /a/b} in the body, unless it is there anyway; otherwise a query parameter. */
    Optional<JsonValue> at(String name) {
        if (!JsonPlace.isPlace(name)) {
            return Optional.ofNullable(address.queryParameter(name)).map(JsonValue::of);
        }
        JsonPlace place = JsonPlace.of(name);
        return body.at(place).filter(value -> !fixed.at(place).equals(Optional.of(value)));
    }

    /** The text or number that was sent by a name. */
    Optional<String> text(String name) {
        return at(name).map(value -> value.scalar()
                .orElseThrow(() -> new Refusal(400, "`" + name + "` must be one value, found " + value.toJson())));
    }
}
