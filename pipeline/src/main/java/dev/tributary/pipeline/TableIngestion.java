package dev.tributary.pipeline;

import dev.tributary.pipeline.delta.Destination;
import dev.tributary.pipeline.spec.TableSpec;
import dev.tributary.runtime.environment.Environment;
import dev.tributary.runtime.environment.ReadStatistics;
import dev.tributary.runtime.environment.RunListener;
import dev.tributary.runtime.environment.RunListener.Phase;
import dev.tributary.runtime.spark.RunStatistics;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
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

    /** Says what a run would do. */
    PlannedTable planned(RunMode mode) {
        try {
            return PlannedTable.of(table, location, setup().outlook(mode));
        } catch (RuntimeException e) {
            return PlannedTable.failed(table, location, Failures.message(e));
        }
    }

    /** Runs; what goes wrong is told in the result. */
    TableRun run(RunMode mode, StopRequest stop) {
        Instant begin = environment.clock().instant();
        LOG.info("Run begins: table={} connection={} target={}", name(), connection.name(), location.shown());
        RunRecord record = RunRecord.begin(location, name(), mode, begin);
        Optional<Throwable> failure = Optional.empty();
        ReadStatistics reading;
        try (RunStatistics statistics = RunStatistics.open(spark.sparkContext(), progress.reading(table))) {
            failure = ingestion(mode, stop);
            reading = statistics.total();
        }
        OptionalLong version = OptionalLong.empty();
        try {
            version = location.place().version(spark);
        } catch (Exception e) {
            failure = failure.or(() -> Optional.of(stop.reason(e)));
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
        record.end(run);
        return run;
    }

    @SuppressWarnings("try") // the lock is only held
    private Optional<Throwable> ingestion(RunMode mode, StopRequest stop) {
        try {
            stop.check();
            try (RunLock lock = location.lock()) {
                ingest(mode);
            }
            return Optional.empty();
        } catch (Exception e) {
            // Scala code throws checked exceptions that it does not declare, InterruptedException among them.
            return Optional.of(stop.reason(e));
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
        TableSetup setup = setup();
        TablePlan plan = setup.plan();
        totals.ingesting(plan.metadata().ingestionType());
        RunListener listener = environment.listener();
        Place.Sink sink = setup.sink(() -> listener.reached(Phase.CONFIRM, connection.source(), table.sourceTable()));
        Destination target = sink.destination();
        BatchIngestion batches = new BatchIngestion(
                table,
                target,
                sink.writer(),
                totals,
                progress,
                BatchIngestion.watch(listener, connection.source(), table.sourceTable()));
        if (mode instanceof RunMode.FullRefresh) {
            target.requireReset(spark);
            // In this order: a checkpoint of an empty target would say that its rows had been delivered.
            location.forget();
            target.reset(spark);
        }
        setup.requireInStep(target);
        if (mode instanceof RunMode.Range range) {
            plan.requireRange();
            // A session of its own, as streams have: the commit's identity is a setting of its session.
            SparkSession session = ((org.apache.spark.sql.classic.SparkSession) spark).cloneSession();
            batches.take(
                    new TableStream(session, range.over(setup.options()))
                            .range(plan.deletes(), plan.metadata().deletesInBand()),
                    // Each is made once, so none may be taken for one that was made before.
                    "tributary range " + UUID.randomUUID(),
                    0);
            return;
        }
        location.noteTarget(plan.scdType());
        stream(plan.deletes() ? setup.rows().changes(plan.metadata().deletesInBand()) : setup.present(), batches);
    }

    private TableSetup setup() {
        return TableSetup.of(spark, environment, connection, table, location);
    }

    private void stream(Dataset<Row> source, BatchIngestion batches) throws StreamingQueryException, TimeoutException {
        // Its own, so that no other run's query is taken for it.
        String query = name() + " " + UUID.randomUUID() + " to " + location.shown();
        try {
            source.writeStream()
                    .queryName(query)
                    .foreachBatch(batches)
                    .option("checkpointLocation", location.checkpoint().toString())
                    .trigger(Trigger.AvailableNow())
                    .start()
                    .awaitTermination();
        } finally {
            // By its name: a start that is interrupted leaves a query behind that nobody was handed.
            for (StreamingQuery running : spark.streams().active()) {
                if (query.equals(running.name())) {
                    running.stop();
                }
            }
        }
    }
}
