package dev.tributary.processor.definition;

import dev.tributary.processor.diagnostic.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Credentials; the texts are templates of connection options. */
public sealed interface AuthDefinition {

    /** The annotation. */
    Origin origin();

    /** The templates whose options anybody may see, {@code name: value} pairs not among them. */
    List<Located<String>> open();

    /** The templates whose options nobody may see. */
    List<Located<String>> secrets();

    /** The JWTs that are signed for it. */
    default List<Jwt> jwts() {
        return List.of();
    }

    /** The {@code name: value} pairs, whose values are templates that anybody may see. */
    default List<Located<String>> pairs() {
        return List.of();
    }

    /** Where its tokens are issued. */
    default Optional<Located<String>> tokenUrl() {
        return Optional.empty();
    }

    /** {@code @BearerToken}. */
    record Bearer(Located<String> token, Origin origin) implements AuthDefinition {
        @Override
        public List<Located<String>> open() {
            return List.of();
        }

        @Override
        public List<Located<String>> secrets() {
            return List.of(token);
        }
    }

    /** {@code @BasicAuth}. */
    record Basic(Located<String> username, Located<String> password, Origin origin) implements AuthDefinition {
        @Override
        public List<Located<String>> open() {
            return List.of(username);
        }

        @Override
        public List<Located<String>> secrets() {
            return List.of(password);
        }
    }

    /** {@code @ApiKey}. */
    record Key(Optional<Located<String>> header, Optional<Located<String>> query, Located<String> value, Origin origin)
            implements AuthDefinition {
        @Override
        public List<Located<String>> open() {
            return List.of();
        }

        @Override
        public List<Located<String>> secrets() {
            return List.of(value);
        }
    }

    /**
     * {@code @OAuth2ClientCredentials} or {@code @OAuth2RefreshToken}.
     *
     * @param refreshToken the refresh token, empty for client credentials
     * @param rotating whether the source changes it at each use
     */
    record OAuth2(
            TokenEndpointDefinition endpoint, Optional<Located<String>> refreshToken, boolean rotating, Origin origin)
            implements AuthDefinition {
        @Override
        public List<Located<String>> open() {
            List<Located<String>> open = new ArrayList<>(List.of(endpoint.url(), endpoint.clientId()));
            endpoint.assertions()
                    .forEach(assertion -> open.addAll(assertion.jwt().open()));
            open.addAll(endpoint.scopes());
            return open;
        }

        @Override
        public List<Located<String>> secrets() {
            List<Located<String>> secrets = new ArrayList<>(List.of(endpoint.clientSecret()));
            endpoint.assertions()
                    .forEach(assertion -> secrets.addAll(assertion.jwt().secrets()));
            refreshToken.ifPresent(secrets::add);
            return secrets;
        }

        @Override
        public List<Located<String>> pairs() {
            List<Located<String>> pairs = new ArrayList<>(endpoint.parameters());
            endpoint.assertions()
                    .forEach(assertion -> pairs.addAll(assertion.jwt().claims()));
            return pairs;
        }

        @Override
        public Optional<Located<String>> tokenUrl() {
            return Optional.of(endpoint.url());
        }

        @Override
        public List<Jwt> jwts() {
            return endpoint.assertions().stream()
                    .map(ClientAssertionDefinition::jwt)
                    .toList();
        }
    }

    /**
     * {@code @SignedJwt}.
     *
     * @param algorithm the name of the algorithm
     * @param key the key
     * @param encoding how the key is written
     * @param keyId the key's id, may be empty
     * @param claims {@code name: value} pairs
     * @param lifetime how long it is valid
     * @param tokenUrl where a token is issued for it
     * @param parameters {@code name: value} pairs of the token request
     * @param header the header that carries it
     * @param scheme the word before it
     * @param placed whether header or scheme are written
     */
    record Jwt(
            String algorithm,
            Located<String> key,
            Located<String> encoding,
            Located<String> keyId,
            List<Located<String>> claims,
            Located<String> lifetime,
            Optional<Located<String>> tokenUrl,
            List<Located<String>> parameters,
            Located<String> header,
            Located<String> scheme,
            boolean placed,
            Origin origin)
            implements AuthDefinition {
        public Jwt {
            claims = List.copyOf(claims);
            parameters = List.copyOf(parameters);
        }

        @Override
        public List<Located<String>> open() {
            List<Located<String>> open = new ArrayList<>(List.of(keyId));
            tokenUrl.ifPresent(open::add);
            return open;
        }

        @Override
        public List<Located<String>> secrets() {
            return List.of(key);
        }

        @Override
        public List<Jwt> jwts() {
            return List.of(this);
        }

        @Override
        public List<Located<String>> pairs() {
            List<Located<String>> pairs = new ArrayList<>(claims);
            pairs.addAll(parameters);
            return pairs;
        }
    }

    /**
     * {@code @LoginSession}.
     *
     * @param url where one logs in
     * @param parameters {@code name: value} pairs
     * @param values those of their values that name options
     * @param token where the response has the token
     * @param header the header that carries it
     * @param scheme the word before it
     * @param cookie the cookie that carries the session
     * @param lifetime how long a session lasts
     */
    record Login(
            Located<String> url,
            List<Located<String>> parameters,
            List<Located<String>> values,
            Optional<Located<String>> token,
            Optional<Located<String>> header,
            Located<String> scheme,
            Optional<Located<String>> cookie,
            Optional<Located<String>> lifetime,
            Origin origin)
            implements AuthDefinition {
        public Login {
            parameters = List.copyOf(parameters);
            values = List.copyOf(values);
        }

        @Override
        public List<Located<String>> open() {
            return List.of(url);
        }

        @Override
        public List<Located<String>> secrets() {
            return values;
        }

        @Override
        public List<Located<String>> pairs() {
            return parameters;
        }

        @Override
        public Optional<Located<String>> tokenUrl() {
            return Optional.of(url);
        }
    }
}
