package dev.tributary.simulator.http;

import dev.tributary.model.CheckModel;
import dev.tributary.model.HeaderModel;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import okhttp3.Headers;
import okhttp3.HttpUrl;

/** Answers the request that shows whether a connection works. */
final class CheckEndpoint {
    private static final HttpUrl ROOT = HttpUrl.get("http://127.0.0.1/");

    private final CheckModel model;
    private final HttpUrl wanted;

    CheckEndpoint(CheckModel model) {
        this.model = model;
        wanted = Objects.requireNonNull(ROOT.resolve(model.request().path()));
    }

    /** Whether a request is the check; credentials in its query count for nothing. */
    boolean isMeant(String method, HttpUrl address, Credentials credentials) {
        return method.equals(model.request().method())
                && address.encodedPath().equals(wanted.encodedPath())
                && Objects.equals(credentials.removedFrom(address).query(), wanted.query());
    }

    /** What only the right credentials are told, once these have been checked. */
    Page answer(Headers sent) {
        for (HeaderModel header : model.request().headers()) {
            if (!header.value().equals(sent.get(header.name()))) {
                throw new Refusal(400, "Header `" + header.name() + "` must be `" + header.value() + "`");
            }
        }
        String at = model.at();
        if (at == null) {
            return new Page(List.of(), Map.of(), Map.of());
        }
        return at.startsWith("/")
                ? new Page(List.of(), Map.of(), Map.of(at, 1L))
                : new Page(List.of(), Map.of(at, "1"), Map.of());
    }
}
