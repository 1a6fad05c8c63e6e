package dev.tributary.runtime.token;

import dev.tributary.model.ClientModel.Authentication;
import dev.tributary.runtime.error.Redactor;
import dev.tributary.runtime.options.Secret;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.Supplier;
import okhttp3.FormBody;
import okhttp3.Request;

/** Who we are to a token endpoint (RFC 6749, section 2.3.1). */
sealed interface Client {

    /** Puts into the body what belongs there. */
    void addTo(FormBody.Builder form);

    /** Puts into the headers what belongs there. */
    void addTo(Request.Builder request);

    /** A client as the model wants it to authenticate; one without a secret can only say who it is. */
    static Client of(String id, Secret secret, Authentication authentication, Redactor redactor) {
        if (authentication == Authentication.BODY || secret.value().isEmpty()) {
            return new InBody(id, secret);
        }
        // Both are form-encoded first, so that a colon in the identifier separates nothing.
        String pair = encoded(id) + ":" + encoded(secret.value());
        String basic = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        redactor.learn(basic);
        return new ByBasic(new Secret("Basic " + basic));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** By HTTP Basic. */
    record ByBasic(Secret header) implements Client {
        @Override
        public void addTo(FormBody.Builder form) {}

        @Override
        public void addTo(Request.Builder request) {
            request.header("Authorization", header.value());
        }
    }

    /** By parameters of the body. */
    record InBody(String id, Secret secret) implements Client {
        @Override
        public void addTo(FormBody.Builder form) {
            form.add("client_id", id);
            if (!secret.value().isEmpty()) {
                form.add("client_secret", secret.value());
            }
        }

        @Override
        public void addTo(Request.Builder request) {}
    }

    /**
     * By a JWT in the body (RFC 7523, section 2.2).
     *
     * @param assertion signs it, anew for each request
     */
    record ByAssertion(String id, Supplier<Secret> assertion) implements Client {
        private static final String JWT_BEARER = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

        @Override
        public void addTo(FormBody.Builder form) {
            form.add("client_id", id);
            form.add("client_assertion_type", JWT_BEARER);
            form.add("client_assertion", assertion.get().value());
        }

        @Override
        public void addTo(Request.Builder request) {}
    }

    /**
     * Whom the grant itself names, which is a JWT (RFC 7523, section 2.1).
     *
     * @param assertion signs it, anew for each request
     */
    record InGrant(Supplier<Secret> assertion) implements Client {
        @Override
        public void addTo(FormBody.Builder form) {
            form.add("assertion", assertion.get().value());
        }

        @Override
        public void addTo(Request.Builder request) {}
    }
}
