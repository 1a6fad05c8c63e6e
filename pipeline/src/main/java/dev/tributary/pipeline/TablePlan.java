package dev.tributary.pipeline;

import dev.tributary.model.IngestionType;
import dev.tributary.pipeline.delta.AppendWriter;
import dev.tributary.pipeline.delta.BatchWriter;
import dev.tributary.pipeline.delta.ChangeWriter;
import dev.tributary.pipeline.delta.HistoryWriter;
import dev.tributary.pipeline.delta.RowIdentity;
import dev.tributary.pipeline.delta.SecondRead;
import dev.tributary.pipeline.delta.SnapshotHistoryWriter;
import dev.tributary.pipeline.delta.SnapshotWriter;
import dev.tributary.pipeline.delta.TablePlace;
import dev.tributary.pipeline.delta.TargetTable;
import dev.tributary.pipeline.delta.Tombstones;
import dev.tributary.pipeline.delta.UpsertWriter;
import dev.tributary.pipeline.delta.VersionColumns;
import dev.tributary.pipeline.error.PipelineException;
import dev.tributary.pipeline.spec.ScdType;
import dev.tributary.pipeline.spec.TableSpec;
import dev.tributary.runtime.connector.ReadOptions;
import dev.tributary.runtime.connector.TableMetadata;
import dev.tributary.runtime.error.Suggestion;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.catalyst.expressions.RowOrdering;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
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

    /** Whether the target keeps every version of a row. */
    boolean keepsVersions() {
        return scdType() == ScdType.SCD_TYPE_2;
    }

    /**
     * The table that the rows go to.
     *
     * @throws PipelineException if the table cannot be brought to a target in the way that the user says
     */
    TargetTable target(TablePlace place) {
        spec.clusterBy().forEach(column -> requireColumn("cluster_by", column));
        return new TargetTable(place, keepsVersions() ? withVersions() : schema, spec.clusterBy());
    }

    private StructType withVersions() {
        if (metadata.ingestionType() == IngestionType.APPEND) {
            throw refused("is appended to: its rows never change, so there are no versions of them. Remove scd_type");
        }
        VersionColumns.taken(schema).ifPresent(column -> {
            throw refused("has a column `" + column + "`, which targets of SCD_TYPE_2 have for their own."
                    + " Make scd_type SCD_TYPE_1");
        });
        DataType type = metadata.ingestionType() == IngestionType.SNAPSHOT
                ? DataTypes.TimestampType
                : Columns.type(schema, requiredSequence()).orElseThrow();
        if (!RowOrdering.isOrderable(type)) {
            throw refused("has no order of its changes: `" + requiredSequence() + "` is of type " + type.sql()
                    + ". Name another column in sequence_by");
        }
        return VersionColumns.added(schema, type);
    }

    /**
     * The writer of the batches.
     *
     * @param clock tells when what has no time of its own happened
     * @throws PipelineException if the table cannot be brought to a target in the way that the user says
     */
    BatchWriter writer(TargetTable target, SecondRead secondRead, String tombstones, Clock clock) {
        IngestionType type = metadata.ingestionType();
        return switch (scdType()) {
            case APPEND_ONLY -> {
                if (type == IngestionType.SNAPSHOT) {
                    throw refused("is read whole each time, so APPEND_ONLY would add every row again in each run."
                            + " Remove scd_type, or make it SCD_TYPE_1 or SCD_TYPE_2");
                }
                yield new AppendWriter(target);
            }
            case SCD_TYPE_1 ->
                switch (type) {
                    case SNAPSHOT ->
                        new SnapshotWriter(target, new RowIdentity(requiredKeys(), Optional.empty()), secondRead);
                    case CDC, APPEND -> new UpsertWriter(target, new RowIdentity(requiredKeys(), sequence()));
                    case CDC_WITH_DELETES ->
                        new ChangeWriter(
                                target,
                                new RowIdentity(requiredKeys(), sequence()),
                                ReadOptions.DELETED,
                                new Tombstones(tombstones, keys()));
                };
            case SCD_TYPE_2 ->
                switch (type) {
                    case SNAPSHOT ->
                        new SnapshotHistoryWriter(
                                target, new RowIdentity(requiredKeys(), Optional.empty()), secondRead, clock);
                    case CDC, CDC_WITH_DELETES, APPEND ->
                        new HistoryWriter(
                                target,
                                new RowIdentity(requiredKeys(), Optional.of(requiredSequence())),
                                deletes() ? Optional.of(ReadOptions.DELETED) : Optional.empty(),
                                new Tombstones(tombstones, keys()),
                                clock);
                };
        };
    }

    /** How changes become rows. */
    ScdType scdType() {
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

    /** The column that orders the changes of a row. */
    Optional<String> sequence() {
        Optional<String> sequence = spec.sequenceBy().or(metadata::cursorField);
        sequence.ifPresent(column -> requireColumn("sequence_by", column));
        return sequence;
    }

    private String requiredSequence() {
        return sequence()
                .orElseThrow(() -> refused("declares no cursor, so that nothing says which version of a row is newer."
                        + " Name a column that grows with each change in sequence_by"));
    }

    private void requireColumn(String setting, String path) {
        if (Columns.type(schema, path).isEmpty()) {
            List<String> columns = Columns.paths(schema);
            throw refused("has no column `" + path + "`, which " + setting + " names."
                    + Suggestion.didYouMean(path, columns) + " Its columns are "
                    + String.join(", ", schema.fieldNames()));
        }
    }

    private PipelineException refused(String reason) {
        return new PipelineException("Table `" + spec.sourceTable() + "` " + reason + ".");
    }
}
