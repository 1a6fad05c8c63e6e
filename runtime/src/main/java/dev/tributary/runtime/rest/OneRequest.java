package dev.tributary.runtime.rest;

import dev.tributary.runtime.auth.Credentials;
import dev.tributary.runtime.connector.SupportsRequests.SourceRequest;
import dev.tributary.runtime.connector.SupportsRequests.SourceResponse;
import dev.tributary.runtime.environment.Environment;
import dev.tributary.runtime.error.AuthenticationException;
import dev.tributary.runtime.error.ConnectorException;
import dev.tributary.runtime.error.Place;
import dev.tributary.runtime.error.SourceException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * A request that is made once, with the source's credentials.
 *
 * @param place the source, for messages
 */
record OneRequest(Place place, Environment environment, Credentials credentials, HttpUrl base) {
    private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");
    private static final int MOST_BYTES = 1 << 20;

    SourceResponse send(SourceRequest asked) {
        HttpUrl url = base.resolve(asked.path());
        if (url == null || !credentials.isOwn(url)) {
            throw new ConnectorException(place.says(
                    "`" + asked.path() + "` leaves the source, to which the credentials belong",
                    "write a path below the base URL."));
        }
        Request.Builder request = new Request.Builder()
                .url(url)
                .method(
                        asked.method(),
                        asked.body()
                                .map(body -> RequestBody.create(body, JSON))
                                .orElse(asked.method().matches("POST|PUT|PATCH") ? RequestBody.EMPTY : null));
        asked.headers().forEach(request::header);
        try (Response response = environment
                .calls()
                .newCall(credentials.sign(place, request.build()).request())
                .execute()) {
            if (credentials.isRefusal(response.code())) {
                throw new AuthenticationException(place.says(
                        "the source refused the credentials, with status " + response.code(),
                        "check the connection's options, and what they may write."));
            }
            String body = new String(response.body().byteStream().readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
            return new SourceResponse(response.code(), body);
        } catch (IOException e) {
            throw SourceException.unanswered(
                    place.says(
                            "the source did not answer " + asked.method() + " " + asked.path(),
                            "look at the source whether it was done; it is not done again."),
                    e);
        }
    }
}
