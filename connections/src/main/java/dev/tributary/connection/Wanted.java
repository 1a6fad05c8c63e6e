package dev.tributary.connection;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What is looked for.
 *
 * @param name the connection's name
 * @param source the source, where it is known
 * @param file the connections file, if one is named
 * @param table the table, if one is named
 * @param pushed the secret scope that is filled, and may not be there yet
 * @param amongOthers whether what is given has options of others
 */
record Wanted(
        String name,
        Optional<String> source,
        Optional<Path> file,
        Optional<String> table,
        Optional<String> pushed,
        boolean amongOthers) {

    static Wanted of(String name, Optional<Path> file, Optional<String> table) {
        return new Wanted(name, Optional.empty(), file, table, Optional.empty(), false);
    }
}
