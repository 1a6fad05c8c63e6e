package dev.tributary.runtime.rest;

import dev.tributary.model.FirstTokenModel;
import dev.tributary.runtime.error.PagingException;
import dev.tributary.runtime.http.BodyTexts;
import dev.tributary.runtime.http.HttpResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/**
 * The token that a source hands out before any change was read.
 *
 * @param token the token
 * @param date the source's time when it answered
 */
record FirstToken(String token, Optional<Instant> date) {
    private static final int MOST_BYTES = 1 << 20;

    /** Asks for it. */
    static FirstToken ask(Connection connection, RestTable feed, FirstTokenModel model) {
        Request request = new Request.Builder()
                .url(Objects.requireNonNull(connection.baseUrl().resolve(model.path())))
                .build();
        return connection
                .transport()
                .exchange(feed.place(), request, feed.terms(), response -> read(feed, model, response));
    }

    private static FirstToken read(RestTable feed, FirstTokenModel model, HttpResponse response) throws IOException {
        try (response) {
            String body = new String(response.body().readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
            Set<String> places = new LinkedHashSet<>(feed.terms().placesInSuccess());
            places.add(model.at());
            Map<String, String> texts = BodyTexts.of(body, places);
            response.found(texts);
            feed.terms().errors().checkSuccess(response, texts);
            @Nullable
            String found = model.at().startsWith("/")
                    ? texts.get(model.at())
                    : response.headers().get(model.at());
            if (found == null || found.isEmpty() || found.equals(BodyTexts.STRUCTURE)) {
                throw new PagingException(feed.place()
                        .says(
                                "the answer of `" + model.path() + "` has no change token at `" + model.at() + "`",
                                "check where @ChangeToken(first, firstFrom) finds the token."));
            }
            return new FirstToken(TokenText.of(feed, model.at(), found), response.date());
        }
    }
}
