package dev.tributary.runtime.environment;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The homes of the refresh tokens that this process was given. Connectors get values of options, by whatever way; by its value
 * a token is found to have a home.
 */
public final class TokenHomes {
    private final Map<Key, TokenHome> homes = new ConcurrentHashMap<>();

    /** Shows no token. */
    private record Key(String source, String token) {
        @Override
        public String toString() {
            return source;
        }
    }

    private TokenHomes() {}

    /**
     * {@return the homes of an environment's tokens}
     *
     * @param environment the environment
     */
    public static TokenHomes of(Environment environment) {
        return environment.sessions().of(TokenHomes.class, TokenHomes.class, TokenHomes::new);
    }

    /**
     * Says where a token stands.
     *
     * @param source the source that gave it
     * @param token the value of the option that was given
     * @param home where it stands
     */
    public void register(String source, String token, TokenHome home) {
        homes.put(new Key(source, token), home);
    }

    /**
     * {@return where a token stands; empty where nobody said so}
     *
     * @param source the source that gave it
     * @param token the value of the option that was given
     */
    public Optional<TokenHome> find(String source, String token) {
        return Optional.ofNullable(homes.get(new Key(source, token)));
    }
}
