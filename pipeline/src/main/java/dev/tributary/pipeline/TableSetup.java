package dev.tributary.pipeline;

import dev.tributary.pipeline.delta.BatchWriter;
import dev.tributary.pipeline.delta.Destination;
import dev.tributary.pipeline.delta.TargetTable;
import dev.tributary.pipeline.error.PipelineException;
import dev.tributary.pipeline.spec.TableSpec;
import dev.tributary.runtime.connector.Connectors;
import dev.tributary.runtime.connector.LakeflowConnect;
import dev.tributary.runtime.connector.TableMetadata;
import dev.tributary.runtime.environment.Environment;
import dev.tributary.runtime.spark.LakeflowConnectSource;
import dev.tributary.runtime.spark.RunStatistics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * What is known of a table's run before anything is read or written.
 *
 * @param options those of the data source
 * @param present the rows that the source has, as a stream
 */
record TableSetup(
        SparkSession spark,
        Environment environment,
        TableLocation location,
        Map<String, String> options,
        Dataset<Row> present,
        TablePlan plan) {

    /** @throws PipelineException if the table cannot be read as its spec says */
    static TableSetup of(
            SparkSession spark,
            Environment environment,
            Connection connection,
            TableSpec table,
            TableLocation location) {
        Map<String, String> options = options(connection, table);
        Dataset<Row> present = new TableStream(spark, options).present();
        return new TableSetup(
                spark,
                environment,
                location,
                options,
                present,
                plan(location, table, metadata(environment, connection, table, options), present));
    }

    private static TablePlan plan(
            TableLocation location, TableSpec table, TableMetadata metadata, Dataset<Row> present) {
        return new TablePlan(location.place().asked(table, metadata), metadata, present.schema());
    }

    /**
     * What rows go to, and what brings them there.
     *
     * @param confirmed told when a second read of a snapshot has been made
     * @throws PipelineException if the table cannot be brought to its target in the way that the user says
     */
    Place.Sink sink(Runnable confirmed) {
        return location.place().sink(this, confirmed);
    }

    TableStream rows() {
        return new TableStream(spark, options);
    }

    /** @param confirmed told when a second read of a snapshot has been made */
    BatchWriter writer(TargetTable target, Runnable confirmed) {
        return plan.writer(
                target,
                new ConfirmingRead(options, plan.keys(), confirmed),
                location.tombstones(),
                environment.clock());
    }

    /**
     * What a run would do.
     *
     * @throws PipelineException if it would fail before it reads
     */
    PlannedTable.Outlook outlook(RunMode mode) {
        Destination target = sink(() -> {}).destination();
        boolean anew = mode instanceof RunMode.FullRefresh;
        if (!anew) {
            requireInStep(target);
        }
        if (mode instanceof RunMode.Range) {
            plan.requireRange();
        }
        boolean exists = target.exists(spark);
        return new PlannedTable.Outlook(
                plan.metadata().ingestionType(),
                plan.scdType(),
                plan.appends() ? List.of() : plan.keys(),
                plan.appends() ? Optional.empty() : plan.sequence(),
                begin(mode),
                exists,
                exists && !anew ? target.statements(spark) : List.of());
    }

    private PlannedTable.Begin begin(RunMode mode) {
        if (mode instanceof RunMode.Range) {
            return PlannedTable.Begin.RANGE;
        }
        return mode instanceof RunMode.GoOn && location.hasStarted()
                ? PlannedTable.Begin.LAST_RUN
                : PlannedTable.Begin.BEGINNING;
    }

    private static TableMetadata metadata(
            Environment environment, Connection connection, TableSpec table, Map<String, String> options) {
        try (LakeflowConnect connector = Connectors.named(connection.source())
                .connect(connection.options(), RunStatistics.counting(environment))) {
            return connector.readTableMetadata(table.sourceTable(), LakeflowConnectSource.tableOptions(options));
        }
    }

    /**
     * Requires that target, checkpoint and spec go together: a target without its checkpoint, or a checkpoint without its
     * target, would lose rows or have them twice.
     *
     * @throws PipelineException if they do not
     */
    void requireInStep(Destination target) {
        target.requireFit(spark);
        boolean exists = target.exists(spark);
        if (location.hasCommitted() && !exists) {
            throw new PipelineException("The target " + location.shown() + " is gone, but the checkpoint "
                    + location.checkpoint() + " says that its rows have been delivered."
                    + " Remove the checkpoint to read everything again.");
        }
        if (exists && target.hasVersions(spark) != plan.keepsVersions()) {
            throw new PipelineException("The target " + location.shown() + " "
                    + (plan.keepsVersions() ? "does not keep" : "keeps") + " every version of a row, and scd_type says"
                    + " otherwise. Choose another destination_table, or read the table anew with --full-refresh.");
        }
        location.requireTarget(plan.scdType());
        int sources = plan.deletes() && !plan.metadata().deletesInBand() ? 2 : 1;
        location.requireSources(sources);
        if (plan.appends() && exists && !location.hasStarted() && !target.isEmpty(spark)) {
            throw new PipelineException(
                    "The target " + location.shown() + " has rows, but there is no checkpoint "
                            + location.checkpoint() + " that says which, so they would be appended again."
                            + " Restore the checkpoint, choose another destination_table, or read the table anew with --full-refresh.");
        }
    }

    private static Map<String, String> options(Connection connection, TableSpec table) {
        Map<String, String> options = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        options.putAll(connection.options());
        table.options().forEach((name, value) -> {
            String other = options.put(name, value);
            if (other != null && !other.equals(value)) {
                throw new PipelineException("Option `" + name + "` is set by connection `" + connection.name()
                        + "` and differently by table `" + table.sourceTable() + "`. Set it in one place.");
            }
        });
        options.put("source", connection.source());
        options.put("tableName", table.sourceTable());
        return options;
    }
}
