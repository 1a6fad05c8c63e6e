package dev.tributary.runtime.environment;

import java.io.IOException;
import java.util.Optional;

/**
 * Keeps refresh tokens that a source has exchanged for newer ones. A connection's options name the first token of a chain;
 * what is kept is the last. Safe for use by several threads.
 */
public interface TokenStore {

    /**
     * Opens the place of a chain of tokens, alone among all processes that use the store, and makes sure that a token can
     * be stored there.
     *
     * @param chain names the chain without being a secret: letters, digits and hyphens
     * @return the place, to be closed by the caller
     * @throws IOException if nothing can be kept; the message says why, and what to do
     */
    Slot open(String chain) throws IOException;

    /** The place of a chain of tokens, until it is closed. */
    interface Slot extends AutoCloseable {

        /**
         * {@return the chain whose place this is, where it is another than was asked for: a token that was written
         * elsewhere moved on}
         */
        default Optional<String> chain() {
            return Optional.empty();
        }

        /**
         * {@return the token that was stored last, empty for none}
         *
         * @throws IOException if it cannot be read; the message says why
         */
        Optional<String> latest() throws IOException;

        /**
         * Stores a token in place of the last one; it is durable when this returns.
         *
         * @param token the token
         * @throws IOException if it cannot be stored; the one before is kept
         */
        void store(String token) throws IOException;

        @Override
        void close() throws IOException;
    }
}
