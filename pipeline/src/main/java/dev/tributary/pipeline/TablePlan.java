package dev.tributary.pipeline;

import dev.tributary.model.IngestionType;
import dev.tributary.pipeline.delta.AppendWriter;
import dev.tributary.pipeline.delta.BatchWriter;
import dev.tributary.pipeline.delta.ChangeWriter;
import dev.tributary.pipeline.delta.RowIdentity;
import dev.tributary.pipeline.delta.SecondRead;
import dev.tributary.pipeline.delta.SnapshotWriter;
import dev.tributary.pipeline.delta.TargetTable;
import dev.tributary.pipeline.delta.UpsertWriter;
import dev.tributary.pipeline.error.PipelineException;
import dev.tributary.pipeline.spec.ScdType;
import dev.tributary.pipeline.spec.TableSpec;
import dev.tributary.runtime.connector.ReadOptions;
import dev.tributary.runtime.connector.TableMetadata;
import dev.tributary.runtime.error.Suggestion;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.types.StructType;

/**
 * How a table is brought to its target: what its user says goes before what the source declares.
 *
 * @param spec what the user says
 * @param metadata what the source declares
 * @param schema the source's columns
 */
record TablePlan(TableSpec spec, TableMetadata metadata, StructType schema) {

    /** The columns that identify a row. */
    List<String> keys() {
        return spec.primaryKeys().isEmpty() ? metadata.primaryKeys() : spec.primaryKeys();
    }

    /** Whether every row that is read becomes a row of the target, however often it is read. */
    boolean appends() {
        return scdType() == ScdType.APPEND_ONLY;
    }

    /** Whether rows that were deleted in the source are deleted from the target as the source tells of them. */
    boolean deletes() {
        return metadata.ingestionType() == IngestionType.CDC_WITH_DELETES && !appends();
    }

    /**
     * Requires that rows which were delivered can be delivered again.
     *
     * @throws PipelineException if the table is read whole anyway, or the target would have them twice
     */
    void requireRange() {
        if (metadata.ingestionType() == IngestionType.SNAPSHOT) {
            throw refused("is read whole in each run, so there is no range of it to read again."
                    + " Run it as usual, or choose the other tables with --table");
        }
        if (appends()) {
            throw refused(
                    "is only appended to, so rows of a range that were delivered before would be there twice."
                            + " Read it from its beginning with --full-refresh, or give it primary_keys and scd_type SCD_TYPE_1");
        }
    }

    /**
     * The writer of the batches.
     *
     * @throws PipelineException if the table cannot be brought to a target in the way that the user says
     */
    BatchWriter writer(TargetTable target, SecondRead secondRead) {
        return switch (metadata.ingestionType()) {
            case SNAPSHOT -> {
                if (appends()) {
                    throw refused("is read whole each time, so APPEND_ONLY would add every row again in each run."
                            + " Remove scd_type, or make it SCD_TYPE_1");
                }
                yield new SnapshotWriter(target, new RowIdentity(requiredKeys(), Optional.empty()), secondRead);
            }
            case CDC, APPEND ->
                appends()
                        ? new AppendWriter(target)
                        : new UpsertWriter(target, new RowIdentity(requiredKeys(), sequence()));
            case CDC_WITH_DELETES ->
                appends()
                        ? new AppendWriter(target)
                        : new ChangeWriter(target, new RowIdentity(requiredKeys(), sequence()), ReadOptions.DELETED);
        };
    }

    private ScdType scdType() {
        return spec.scdType()
                .orElse(
                        switch (metadata.ingestionType()) {
                            case APPEND -> ScdType.APPEND_ONLY;
                            case SNAPSHOT, CDC, CDC_WITH_DELETES -> ScdType.SCD_TYPE_1;
                        });
    }

    private List<String> requiredKeys() {
        if (keys().isEmpty()) {
            throw refused("declares no primary key. Name its columns in primary_keys, or set scd_type to APPEND_ONLY");
        }
        keys().forEach(key -> requireColumn("primary_keys", key));
        return keys();
    }

    private Optional<String> sequence() {
        Optional<String> sequence = spec.sequenceBy().or(metadata::cursorField);
        sequence.ifPresent(column -> requireColumn("sequence_by", column));
        return sequence;
    }

    private void requireColumn(String setting, String path) {
        String column = path.split("\\.", -1)[0];
        List<String> columns = Arrays.asList(schema.fieldNames());
        if (!columns.contains(column)) {
            throw refused("has no column `" + column + "`, which " + setting + " names."
                    + Suggestion.didYouMean(column, columns) + " Its columns are " + String.join(", ", columns));
        }
    }

    private PipelineException refused(String reason) {
        return new PipelineException("Table `" + spec.sourceTable() + "` " + reason + ".");
    }
}
