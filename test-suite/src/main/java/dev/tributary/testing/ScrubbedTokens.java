package dev.tributary.testing;

import dev.tributary.runtime.environment.TokenStore;
import dev.tributary.testing.cassette.Scrubber;
import java.io.IOException;
import java.util.Optional;

/**
 * Keeps the refresh tokens that a source has given, though the connector knows only what stands for them.
 *
 * @param real where they are kept
 * @param scrubber knows what stands for what
 */
record ScrubbedTokens(TokenStore real, Scrubber scrubber) implements TokenStore {

    @Override
    public Slot open(String chain) throws IOException {
        Slot slot = real.open(chain);
        return new Slot() {
            @Override
            public Optional<String> latest() throws IOException {
                return slot.latest().map(scrubber::secret);
            }

            @Override
            public void store(String token) throws IOException {
                slot.store(scrubber.restored(token));
            }

            @Override
            public void close() throws IOException {
                slot.close();
            }
        };
    }
}
