package dev.tributary.runtime.connector;

import dev.tributary.model.IngestionType;
import java.util.List;
import java.util.Optional;

/**
 * What a pipeline must know of a table.
 *
 * @param primaryKeys the columns that identify a row, {@code a.b} for one within a struct
 * @param cursorField the column that says when a row last changed
 * @param ingestionType how rows become rows of the target
 * @param deletesInBand whether the source sends deleted rows among the others, so that one read can deliver both
 */
public record TableMetadata(
        List<String> primaryKeys, Optional<String> cursorField, IngestionType ingestionType, boolean deletesInBand) {

    /**
     * The metadata of a table whose deletes, if there are any, are read by themselves.
     *
     * @param primaryKeys the columns that identify a row, {@code a.b} for one within a struct
     * @param cursorField the column that says when a row last changed
     * @param ingestionType how rows become rows of the target
     */
    public TableMetadata(List<String> primaryKeys, Optional<String> cursorField, IngestionType ingestionType) {
        this(primaryKeys, cursorField, ingestionType, false);
    }

    /**
     * Copies the keys.
     *
     * @param primaryKeys the columns that identify a row, {@code a.b} for one within a struct
     * @param cursorField the column that says when a row last changed
     * @param ingestionType how rows become rows of the target
     * @param deletesInBand whether the source sends deleted rows among the others, so that one read can deliver both
     */
    public TableMetadata {
        primaryKeys = List.copyOf(primaryKeys);
    }
}
