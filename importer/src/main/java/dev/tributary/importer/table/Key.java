package dev.tributary.importer.table;

import java.util.List;

/**
 * What identifies a row.
 *
 * @param path the names on the wire that lead to the field
 * @param guessed whether its name does not say so
 */
public record Key(List<String> path, boolean guessed) {
    public Key {
        path = List.copyOf(path);
    }

    /** As people would write it. */
    public String shown() {
        return String.join(".", path);
    }
}
