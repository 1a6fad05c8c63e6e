package dev.tributary.cli.databricks;

import dev.tributary.runtime.connector.ReadOptions;
import java.util.List;

/** The columns that landing tables of changes have besides the source's. */
final class LandedColumns {
    /** Whether the row was deleted. */
    static final String DELETED = ReadOptions.DELETED;

    /** What orders the changes of a row, never null where it is a time. */
    static final String SEQUENCE = "__sequence";

    /** When the row's batch was landed. */
    static final String LANDED_AT = "__landed_at";

    /** The place of the row in its batch. */
    static final String POSITION = "__position";

    static List<String> added(boolean deletes) {
        return deletes ? List.of(DELETED, SEQUENCE, LANDED_AT, POSITION) : List.of(SEQUENCE, LANDED_AT, POSITION);
    }

    private LandedColumns() {}
}
