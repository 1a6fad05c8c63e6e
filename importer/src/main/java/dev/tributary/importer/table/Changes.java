package dev.tributary.importer.table;

import dev.tributary.importer.api.Parameter;
import java.util.List;

/**
 * How a table is read by what changed.
 *
 * @param cursor the names on the wire that lead to the column which says when a row changed
 * @param since the parameter that asks for rows from a time on
 * @param format how the time is sent
 * @param exclusive whether the source leaves out rows of that very time
 */
public record Changes(List<String> cursor, Parameter since, Format format, boolean exclusive) {
    public Changes {
        cursor = List.copyOf(cursor);
    }

    /** How a time is sent. */
    public enum Format {
        /** In ISO 8601. */
        ISO,
        /** As a date. */
        DAY,
        /** As seconds since 1970. */
        EPOCH_SECONDS
    }
}
