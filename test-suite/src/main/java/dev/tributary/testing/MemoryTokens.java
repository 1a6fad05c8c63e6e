package dev.tributary.testing;

import dev.tributary.runtime.environment.TokenStore;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps refresh tokens as long as a simulation lasts: over its runs, but never on the disk. */
final class MemoryTokens implements TokenStore {
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    @Override
    public Slot open(String chain) {
        return new Slot() {
            @Override
            public Optional<String> latest() {
                return Optional.ofNullable(tokens.get(chain));
            }

            @Override
            public void store(String token) {
                tokens.put(chain, token);
            }

            @Override
            public void close() {}
        };
    }
}
