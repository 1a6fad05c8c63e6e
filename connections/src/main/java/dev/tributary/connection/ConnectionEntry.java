package dev.tributary.connection;

import java.util.Map;
import java.util.Optional;

/**
 * A connection as the connections file has it.
 *
 * @param source the source's name
 * @param secretScope the secret scope that has the options which the file lacks
 * @param options the options by name
 */
record ConnectionEntry(String source, Optional<String> secretScope, Map<String, FileOption> options) {

    ConnectionEntry {
        options = Map.copyOf(options);
    }

    /** Without the values of the options. */
    @Override
    public String toString() {
        return "ConnectionEntry[source=" + source + ", options=" + options.keySet() + "]";
    }
}
