package dev.tributary.model;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Credentials that requests carry; the texts are {@link Template}s of connection options. */
public sealed interface AuthModel {

    /** The templates of connection options that it is made of. */
    List<String> templates();

    /** Those of {@link #templates} whose options nobody may see. */
    default List<String> secrets() {
        return templates();
    }

    /** Where its tokens are issued, a template; null where nobody issues any. */
    default @Nullable String tokenUrl() {
        return null;
    }

    /** {@code Authorization: Bearer <token>} (RFC 6750). */
    record Bearer(String token) implements AuthModel {
        @Override
        public List<String> templates() {
            return List.of(token);
        }
    }

    /** {@code Authorization: Basic <base64>} (RFC 7617), in UTF-8. */
    record Basic(String username, String password) implements AuthModel {
        @Override
        public List<String> templates() {
            return List.of(username, password);
        }

        @Override
        public List<String> secrets() {
            return List.of(password);
        }
    }

    /** A header of its own. */
    record HeaderKey(String header, String value) implements AuthModel {
        @Override
        public List<String> templates() {
            return List.of(value);
        }
    }

    /** A query parameter of its own. */
    record QueryKey(String parameter, String value) implements AuthModel {
        @Override
        public List<String> templates() {
            return List.of(value);
        }
    }

    /** A bearer token that a token endpoint issues to us (RFC 6749). */
    record OAuth2(TokenEndpointModel endpoint, GrantModel grant) implements AuthModel {
        @Override
        public List<String> templates() {
            List<String> templates = new ArrayList<>(endpoint.templates());
            templates.addAll(grant.templates());
            return templates;
        }

        @Override
        public List<String> secrets() {
            return Stream.concat(
                            endpoint.client().stream().flatMap(client -> client.secrets().stream()),
                            grant.secrets().stream())
                    .toList();
        }

        @Override
        public String tokenUrl() {
            return endpoint.url();
        }
    }

    /**
     * A JWT that we sign ourselves, anew when it expires (RFC 7519).
     *
     * @param header the header that carries it
     * @param scheme the word before it, such as {@code Bearer}; empty for none
     */
    record SignedJwt(JwtModel jwt, String header, String scheme) implements AuthModel {
        @Override
        public List<String> templates() {
            return jwt.templates();
        }

        @Override
        public List<String> secrets() {
            return List.of(jwt.key());
        }
    }

    /**
     * A session that a login opens.
     *
     * @param url where one logs in
     * @param parameters what is sent: fields of a form, or places in a JSON body
     * @param token where the response has the token ({@code /a/b} in the body, otherwise a header), null for the cookie
     * @param header the header that carries the token; empty if a cookie does
     * @param scheme the word before it; empty for none
     * @param cookie the cookie that carries the session, empty if a header does
     * @param lifetime how long a session lasts, null where only the source knows
     */
    record Login(
            String url,
            List<NamedTemplate> parameters,
            @Nullable String token,
            String header,
            String scheme,
            String cookie,
            @Nullable Duration lifetime)
            implements AuthModel {
        public Login {
            parameters = List.copyOf(parameters);
        }

        @Override
        public List<String> templates() {
            return Stream.concat(Stream.of(url), secrets().stream()).toList();
        }

        @Override
        public List<String> secrets() {
            return parameters.stream().map(NamedTemplate::template).toList();
        }

        @Override
        public String tokenUrl() {
            return url;
        }
    }

    /** One of several methods, which the connection chooses. */
    record Choice(List<AuthMethodModel> methods) implements AuthModel {
        public Choice {
            methods = List.copyOf(methods);
        }

        @Override
        public List<String> templates() {
            return methods.stream()
                    .flatMap(method -> method.auth().stream())
                    .flatMap(auth -> auth.templates().stream())
                    .toList();
        }

        @Override
        public List<String> secrets() {
            return methods.stream()
                    .flatMap(method -> method.auth().stream())
                    .flatMap(auth -> auth.secrets().stream())
                    .toList();
        }
    }
}
