package dev.tributary.runtime.rest;

import dev.tributary.model.CheckModel;
import dev.tributary.model.HeaderModel;
import dev.tributary.runtime.error.AuthenticationException;
import dev.tributary.runtime.error.Place;
import dev.tributary.runtime.http.BodyTexts;
import dev.tributary.runtime.http.HttpResponse;
import dev.tributary.runtime.http.Terms;
import dev.tributary.runtime.http.Transport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import okhttp3.HttpUrl;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/** Shows that a connection works, by the request that the descriptor declares for it; once for a run. */
final class ConnectionCheck {
    private static final int MOST_BYTES = 1 << 20;

    private final Place place;
    private final CheckModel model;
    private final Request request;
    private final Transport transport;
    private final Terms terms;
    private boolean passed;

    ConnectionCheck(String source, CheckModel model, HttpUrl base, Transport transport, Terms terms) {
        this.place = new Place(source, "check of the connection");
        this.model = model;
        this.transport = transport;
        this.terms = terms;
        Request.Builder builder = new Request.Builder()
                .url(Objects.requireNonNull(base.resolve(model.request().path())));
        for (HeaderModel header : model.request().headers()) {
            builder.header(header.name(), header.value());
        }
        this.request = builder.build();
    }

    /** Makes the request, unless it has shown already that the connection works. */
    synchronized void pass() {
        if (!passed) {
            transport.exchange(place, request, terms, this::read);
            passed = true;
        }
    }

    private boolean read(HttpResponse response) throws IOException {
        try (response) {
            String body = new String(response.body().readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
            Set<String> places = new LinkedHashSet<>(terms.placesInSuccess());
            String at = model.at();
            if (at != null) {
                places.add(at);
            }
            Map<String, String> texts = BodyTexts.of(body, places);
            response.found(texts);
            terms.errors().checkSuccess(response, texts);
            if (at != null
                    && !says(
                            at.startsWith("/")
                                    ? texts.get(at)
                                    : response.headers().get(at))) {
                throw new AuthenticationException(place.says(
                        "the source answered as it does to strangers, without `" + at + "`",
                        "check the credentials of the connection, and what they may read."));
            }
            return true;
        }
    }

    private static boolean says(@Nullable String text) {
        return text != null && BodyTexts.says(text);
    }
}
