package dev.tributary.model;

import java.util.Locale;

/** How a table's rows become rows of the target, by the names that Lakeflow uses. */
public enum IngestionType {
    SNAPSHOT,
    CDC,
    CDC_WITH_DELETES,
    APPEND;

    /** The name as the table metadata shows it: {@code cdc_with_deletes}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
