package dev.tributary.model;

import java.util.List;

/** What a token endpoint gives a token for; the texts are templates. */
public sealed interface GrantModel {

    /** The templates of connection options that it is made of. */
    List<String> templates();

    /** Those of {@link #templates} whose options nobody may see. */
    List<String> secrets();

    /** For being the client (RFC 6749, section 4.4). */
    record ClientCredentials() implements GrantModel {
        @Override
        public List<String> templates() {
            return List.of();
        }

        @Override
        public List<String> secrets() {
            return List.of();
        }
    }

    /**
     * For a refresh token (RFC 6749, section 6).
     *
     * @param token the refresh token
     * @param rotating whether each use gives a new refresh token and ends the old one
     */
    record RefreshToken(String token, boolean rotating) implements GrantModel {
        @Override
        public List<String> templates() {
            return List.of(token);
        }

        @Override
        public List<String> secrets() {
            return List.of(token);
        }
    }

    /** For a JWT that we sign (RFC 7523, section 2.1), as service accounts do. */
    record JwtBearer(JwtModel jwt) implements GrantModel {
        @Override
        public List<String> templates() {
            return jwt.templates();
        }

        @Override
        public List<String> secrets() {
            return List.of(jwt.key());
        }
    }
}
