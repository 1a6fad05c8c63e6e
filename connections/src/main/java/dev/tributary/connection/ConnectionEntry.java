package dev.tributary.connection;

import java.util.Map;
import java.util.Set;

/**
 * A connection as the connections file has it.
 *
 * @param source the source's name
 * @param options the options by name, references resolved
 * @param literals the names of the options whose values stand in the file itself
 */
record ConnectionEntry(String source, Map<String, String> options, Set<String> literals) {

    ConnectionEntry {
        options = Map.copyOf(options);
        literals = Set.copyOf(literals);
    }

    /** Without the values of the options. */
    @Override
    public String toString() {
        return "ConnectionEntry[source=" + source + ", options=" + options.keySet() + "]";
    }
}
