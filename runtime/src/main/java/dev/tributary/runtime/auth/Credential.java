package dev.tributary.runtime.auth;

import dev.tributary.runtime.options.Secret;
import okhttp3.HttpUrl;
import okhttp3.Request;

/** One credential of a request. */
sealed interface Credential {

    /** The request with this credential. */
    Request addTo(Request request);

    /** What must not be seen of it. */
    Secret secret();

    /** A header. */
    record Header(String name, Secret secret) implements Credential {
        @Override
        public Request addTo(Request request) {
            return request.newBuilder().header(name, secret.value()).build();
        }
    }

    /** A query parameter. */
    record Query(String name, Secret secret) implements Credential {
        @Override
        public Request addTo(Request request) {
            HttpUrl url = request.url()
                    .newBuilder()
                    .setQueryParameter(name, secret.value())
                    .build();
            return request.newBuilder().url(url).build();
        }
    }
}
