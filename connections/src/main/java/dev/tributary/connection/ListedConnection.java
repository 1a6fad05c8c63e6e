package dev.tributary.connection;

import java.util.List;
import java.util.Optional;

/**
 * A connection as the connections file names it.
 *
 * @param name its name
 * @param source the source's name
 * @param secretScope the secret scope that has further options
 * @param options the names of its options
 */
public record ListedConnection(String name, String source, Optional<String> secretScope, List<String> options) {

    /**
     * Copies the options.
     *
     * @param name its name
     * @param source the source's name
     * @param secretScope the secret scope that has further options
     * @param options the names of its options
     */
    public ListedConnection {
        options = List.copyOf(options);
    }
}
