package dev.tributary.runtime.auth;

import dev.tributary.runtime.auth.Signed.Renewal;
import dev.tributary.runtime.error.Place;
import dev.tributary.runtime.options.Secret;
import java.io.IOException;
import java.util.List;
import okhttp3.HttpUrl;
import okhttp3.Request;

/** One credential of a request. */
sealed interface Credential permits Credential.Header, Credential.Query, Credential.Token, HookCredential {

    /**
     * The request with this credential.
     *
     * @param renewals gets how to renew it, if it can be
     */
    Request addTo(Place place, Request request, List<Renewal> renewals) throws IOException;

    /** A header. */
    record Header(String name, Secret secret) implements Credential {
        @Override
        public Request addTo(Place place, Request request, List<Renewal> renewals) {
            return request.newBuilder().header(name, secret.value()).build();
        }
    }

    /** A query parameter. */
    record Query(String name, Secret secret) implements Credential {
        @Override
        public Request addTo(Place place, Request request, List<Renewal> renewals) {
            HttpUrl url = request.url()
                    .newBuilder()
                    .setQueryParameter(name, secret.value())
                    .build();
            return request.newBuilder().url(url).build();
        }
    }

    /**
     * A header with a token that changes.
     *
     * @param prefix what stands before the token: a scheme and a space, a cookie's name and {@code =}, or nothing
     */
    record Token(TokenSource source, String header, String prefix) implements Credential {
        /** After a scheme, which may be empty. */
        static Token of(TokenSource source, String header, String scheme) {
            return new Token(source, header, scheme.isEmpty() ? "" : scheme + " ");
        }

        @Override
        public Request addTo(Place place, Request request, List<Renewal> renewals) {
            Secret token = source.current(place);
            renewals.add(new TokenRenewal(source, place, token));
            return request.newBuilder().header(header, prefix + token.value()).build();
        }
    }
}
