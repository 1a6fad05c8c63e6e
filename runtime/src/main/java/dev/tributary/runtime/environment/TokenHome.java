package dev.tributary.runtime.environment;

import java.io.IOException;
import java.util.Optional;

/**
 * Where a user keeps the refresh token of a connection, and looks for the newest: an option of a connections file, a key of a
 * secret scope. Safe for use by several threads.
 */
public interface TokenHome {

    /** {@return the name of the file or the scope, the same for all of its tokens: letters, digits and hyphens} */
    String place();

    /** {@return the name of the token within its place} */
    String name();

    /**
     * {@return the token that stands there; empty if none does}
     *
     * @throws IOException if that cannot be seen; the message says why
     */
    Optional<String> read() throws IOException;

    /**
     * Puts a token in place of the one that stands there; it is durable when this returns.
     *
     * @param last the token that stands there
     * @param next the token to put in its place
     * @throws IOException if another than the last one stands there, or nothing can be written; the message says why
     */
    void replace(String last, String next) throws IOException;
}
