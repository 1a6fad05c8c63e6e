package dev.tributary.pipeline;

import dev.tributary.pipeline.delta.BatchWriter;
import dev.tributary.pipeline.delta.TargetTable;
import dev.tributary.pipeline.error.PipelineException;
import dev.tributary.pipeline.spec.TableSpec;
import dev.tributary.runtime.connector.Connectors;
import dev.tributary.runtime.connector.LakeflowConnect;
import dev.tributary.runtime.connector.TableMetadata;
import dev.tributary.runtime.environment.Environment;
import dev.tributary.runtime.environment.ReadStatistics;
import dev.tributary.runtime.spark.RunStatistics;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.StreamingQueryException;
import org.apache.spark.sql.streaming.Trigger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run of one table: a stream that ends where the source ended when it began. */
final class TableIngestion {
    private static final Logger LOG = LoggerFactory.getLogger(TableIngestion.class);

    private final SparkSession spark;
    private final Environment environment;
    private final Connection connection;
    private final TableSpec table;
    private final TableLocation location;
    private final PipelineListener progress;
    private final RunTotals totals = new RunTotals();

    TableIngestion(
            SparkSession spark,
            Environment environment,
            Connection connection,
            TableSpec table,
            TableLocation location,
            PipelineListener progress) {
        this.spark = spark;
        this.environment = environment;
        this.connection = connection;
        this.table = table;
        this.location = location;
        this.progress = progress;
    }

    /** Runs; what goes wrong is told in the result. */
    TableRun run(RunMode mode) {
        Instant begin = environment.clock().instant();
        LOG.info("Run begins: table={} connection={} target={}", name(), connection.name(), location.shown());
        Optional<Throwable> failure = Optional.empty();
        ReadStatistics reading;
        try (RunStatistics statistics = RunStatistics.open(spark.sparkContext())) {
            failure = ingestion(mode);
            reading = statistics.total();
        }
        OptionalLong version = OptionalLong.empty();
        try {
            version = TargetTable.at(location.table().toString()).version(spark);
        } catch (RuntimeException e) {
            failure = failure.or(() -> Optional.of(e));
        }
        TableRun run = run(begin, reading, version, failure);
        LOG.info(
                "Run ends: table={} {} read={} inserted={} updated={} deleted={} {} ms={}",
                name(),
                run.succeeded() ? "done" : "failed",
                run.rowsRead(),
                run.inserted(),
                run.updated(),
                run.deleted(),
                reading,
                run.duration().toMillis());
        reading.drift().forEach((of, drift) -> {
            if (!drift.isNone()) {
                LOG.info("Fields are not as declared: table={} of={} {}", name(), of, drift);
            }
        });
        run.failure().ifPresent(message -> LOG.warn("Run failed: table={} {}", name(), message));
        return run;
    }

    @SuppressWarnings("try") // the lock is only held
    private Optional<Throwable> ingestion(RunMode mode) {
        try (RunLock lock = location.lock()) {
            ingest(mode);
            return Optional.empty();
        } catch (StreamingQueryException | TimeoutException | RuntimeException e) {
            return Optional.of(e);
        }
    }

    private String name() {
        return connection.source() + "." + table.sourceTable();
    }

    private TableRun run(Instant begin, ReadStatistics reading, OptionalLong version, Optional<Throwable> failure) {
        return new TableRun(
                table,
                totals.ingestionType(),
                totals.rows(),
                totals.written().inserted(),
                totals.written().updated(),
                totals.written().deleted(),
                reading,
                Duration.between(begin, environment.clock().instant()),
                location.shown(),
                version,
                failure.map(Failures::message),
                failure);
    }

    private void ingest(RunMode mode) throws StreamingQueryException, TimeoutException {
        Map<String, String> options = options();
        TableStream rows = new TableStream(spark, options);
        Dataset<Row> source = rows.present();
        TablePlan plan = new TablePlan(table, metadata(), source.schema());
        totals.ingesting(plan.metadata().ingestionType());
        TargetTable target = plan.target(location.table().toString());
        BatchWriter writer = plan.writer(
                target, new ConfirmingRead(options, plan.keys()), location.tombstones(), environment.clock());
        BatchIngestion batches = new BatchIngestion(
                table,
                target,
                writer,
                totals,
                progress,
                BatchIngestion.watch(environment.listener(), connection.source(), table.sourceTable()));
        if (mode instanceof RunMode.FullRefresh) {
            // In this order: a checkpoint of an empty target would say that its rows had been delivered.
            location.forget();
            target.reset(spark);
        }
        target.requireFit(spark);
        requireInStep(target, plan);
        if (mode instanceof RunMode.Range range) {
            plan.requireRange();
            batches.take(
                    new TableStream(spark, range.over(options))
                            .range(plan.deletes(), plan.metadata().deletesInBand()),
                    // Each is made once, so none may be taken for one that was made before.
                    "tributary range " + UUID.randomUUID(),
                    0);
            return;
        }
        stream(plan.deletes() ? rows.changes(plan.metadata().deletesInBand()) : source, batches);
    }

    private void stream(Dataset<Row> source, BatchIngestion batches) throws StreamingQueryException, TimeoutException {
        StreamingQuery query = source.writeStream()
                .foreachBatch(batches)
                .option("checkpointLocation", location.checkpoint().toString())
                .trigger(Trigger.AvailableNow())
                .start();
        try {
            query.awaitTermination();
        } finally {
            query.stop();
        }
    }

    private TableMetadata metadata() {
        try (LakeflowConnect connector = Connectors.named(connection.source())
                .connect(connection.options(), RunStatistics.counting(environment))) {
            return connector.readTableMetadata(table.sourceTable(), table.options());
        }
    }

    /** A target without its checkpoint, or a checkpoint without its target, would lose rows or have them twice. */
    private void requireInStep(TargetTable target, TablePlan plan) {
        boolean exists = target.exists(spark);
        if (location.hasCommitted() && !exists) {
            throw new PipelineException("The target " + location.shown() + " is gone, but the checkpoint "
                    + location.checkpoint() + " says that its rows have been delivered."
                    + " Remove the checkpoint to read everything again.");
        }
        if (exists && !target.isNew(spark) && target.hasVersions(spark) != plan.keepsVersions()) {
            throw new PipelineException("The target " + location.shown() + " "
                    + (plan.keepsVersions() ? "does not keep" : "keeps") + " every version of a row, and scd_type says"
                    + " otherwise. Choose another destination_table, or read the table anew with --full-refresh.");
        }
        int sources = plan.deletes() && !plan.metadata().deletesInBand() ? 2 : 1;
        location.requireSources(sources);
        if (plan.appends() && exists && !location.hasStarted() && !target.isEmpty(spark)) {
            throw new PipelineException(
                    "The target " + location.shown() + " has rows, but there is no checkpoint "
                            + location.checkpoint() + " that says which, so they would be appended again."
                            + " Restore the checkpoint, choose another destination_table, or read the table anew with --full-refresh.");
        }
    }

    private Map<String, String> options() {
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
