package dev.tributary.pipeline;

import dev.tributary.model.IngestionType;
import dev.tributary.pipeline.spec.ScdType;
import dev.tributary.pipeline.spec.TableSpec;
import java.util.List;
import java.util.Optional;

/**
 * What a run would do for a table, as far as that is known before anything is read.
 *
 * @param table the table
 * @param location where the target lies, a path or URI
 * @param outlook what a run would do; empty where it would fail
 * @param failure why it would fail and what to do, without secrets
 */
public record PlannedTable(TableSpec table, String location, Optional<Outlook> outlook, Optional<String> failure) {

    /**
     * What a run would do.
     *
     * @param ingestionType how the source is read
     * @param scdType how changes become rows of the target
     * @param keys the columns that identify a row of the target; none where every row that is read becomes one
     * @param sequence the column that orders the changes of a row, where there is one
     * @param begin from where the source is read
     * @param targetExists whether the target is there
     * @param changes what {@code ALTER TABLE} would make of the target's columns
     */
    public record Outlook(
            IngestionType ingestionType,
            ScdType scdType,
            List<String> keys,
            Optional<String> sequence,
            Begin begin,
            boolean targetExists,
            List<String> changes) {
        /**
         * Copies the lists.
         *
         * @param ingestionType how the source is read
         * @param scdType how changes become rows of the target
         * @param keys the columns that identify a row of the target; none where every row that is read becomes one
         * @param sequence the column that orders the changes of a row, where there is one
         * @param begin from where the source is read
         * @param targetExists whether the target is there
         * @param changes what {@code ALTER TABLE} would make of the target's columns
         */
        public Outlook {
            keys = List.copyOf(keys);
            changes = List.copyOf(changes);
        }
    }

    /** From where a source is read. */
    public enum Begin {
        /** All that there is. */
        BEGINNING,
        /** What has changed since the last run. */
        LAST_RUN,
        /** A span once more. */
        RANGE
    }

    static PlannedTable of(TableSpec table, TableLocation location, Outlook outlook) {
        return new PlannedTable(table, location.shown(), Optional.of(outlook), Optional.empty());
    }

    static PlannedTable failed(TableSpec table, TableLocation location, String failure) {
        return new PlannedTable(table, location.shown(), Optional.empty(), Optional.of(failure));
    }
}
