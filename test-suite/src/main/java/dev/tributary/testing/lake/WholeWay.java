package dev.tributary.testing.lake;

import dev.tributary.model.json.ModelFile;
import dev.tributary.pipeline.Connection;
import dev.tributary.pipeline.Pipeline;
import dev.tributary.pipeline.PipelineListener;
import dev.tributary.pipeline.TableRun;
import dev.tributary.pipeline.spec.PipelineSpec;
import dev.tributary.pipeline.spec.TableSpec;
import dev.tributary.runtime.connector.ConnectorFactory;
import dev.tributary.runtime.connector.Connectors;
import dev.tributary.runtime.connector.LakeflowConnect;
import dev.tributary.runtime.environment.Environments;
import dev.tributary.simulator.SimulatedSource;
import dev.tributary.simulator.SimulatorSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;
import org.opentest4j.AssertionFailedError;

/**
 * The whole way of a connector's tables, from the source through the real pipeline, in real Spark, to real Delta tables, which
 * are then compared with the source, row by row. The source is simulated, or any that a connection leads to.
 *
 * <pre>{@code
 * try (WholeWay way = WholeWay.simulated("github", SimulatorSettings.defaults(), spark, directory)) {
 *     way.ingest("issues", "labels").assertTargetEqualsSource();
 *     way.source().table("issues").update(20);
 *     way.source().table("labels").delete(3);
 *     way.ingest("issues", "labels").assertTargetEqualsSource();
 * }
 * }</pre>
 *
 * <p>A real source must be quiet from before the ingestion until it has been compared.
 */
public final class WholeWay implements AutoCloseable {
    /** What is changed at a simulated source has happened so long ago when it is ingested. */
    private static final Duration PASSED = Duration.ofHours(1);

    private final ConnectorFactory factory;
    private final Optional<SimulatedSource> simulated;
    private final Map<String, String> options;
    private final SparkSession spark;
    private final Path directory;
    private List<TableRun> runs = List.of();

    private WholeWay(
            ConnectorFactory factory,
            Optional<SimulatedSource> simulated,
            Map<String, String> options,
            SparkSession spark,
            Path directory) {
        this.factory = factory;
        this.simulated = simulated;
        this.options = Map.copyOf(options);
        this.spark = spark;
        this.directory = directory;
    }

    /**
     * {@return the way from a simulation of a source}
     *
     * @param source the name that the descriptor gives it; its connector is on the class path
     * @param settings data, time and limits of the source
     * @param spark a session with Delta's extension, such as {@link dev.tributary.pipeline.LocalSpark}'s
     * @param directory where the tables and the checkpoints are to be, such as JUnit's {@code @TempDir}
     */
    public static WholeWay simulated(String source, SimulatorSettings settings, SparkSession spark, Path directory) {
        ConnectorFactory factory = Connectors.named(source);
        SimulatedSource simulated =
                SimulatedSource.start(ModelFile.load(factory.getClass().getClassLoader(), source), settings);
        return new WholeWay(factory, Optional.of(simulated), simulated.connectionOptions(), spark, directory);
    }

    /**
     * {@return the way from the source that a connection leads to}
     *
     * @param source the name that the descriptor gives it; its connector is on the class path
     * @param options the connection's options by name, such as {@code base_url} and credentials
     * @param spark a session with Delta's extension
     * @param directory where the tables and the checkpoints are to be
     */
    public static WholeWay of(String source, Map<String, String> options, SparkSession spark, Path directory) {
        return new WholeWay(Connectors.named(source), Optional.empty(), options, spark, directory);
    }

    /**
     * {@return the simulated source, to be changed between ingestions}
     *
     * @throws IllegalStateException if the source is not simulated
     */
    public SimulatedSource source() {
        return simulated.orElseThrow(() -> new IllegalStateException(
                "The source " + factory.source() + " is not simulated; change it as its users do"));
    }

    /**
     * Ingests tables of a simulated source, with the options for which it has rows.
     *
     * @param tables the tables; those of names alone go to targets of the same names
     * @return this
     */
    public WholeWay ingest(String... tables) {
        return ingest(Arrays.stream(tables)
                .map(table -> TableSpec.from(table, factory.source())
                        .options(source().tableOptions(table))
                        .build())
                .toArray(TableSpec[]::new));
    }

    /**
     * Ingests tables.
     *
     * @param tables the tables; those of names alone go to targets of the same names
     * @return this
     */
    public WholeWay ingest(TableSpec... tables) {
        return ingest(new PipelineSpec(factory.source(), List.of(tables)));
    }

    /**
     * Ingests the tables of a pipeline, from where the last ingestion has ended. Before, an hour passes at a simulated source.
     *
     * @param spec the tables and where they go; its connection is not looked for
     * @return this
     * @throws AssertionFailedError if a table cannot be ingested
     */
    public WholeWay ingest(PipelineSpec spec) {
        simulated.ifPresent(source -> source.advance(PASSED));
        Connection connection = new Connection(spec.connectionName(), factory.source(), options);
        runs = new Pipeline(spark, connection, spec, directory.toString()).run(PipelineListener.NONE);
        String failures = runs.stream()
                .flatMap(run -> run.failure().stream()
                        .map(failure -> "\n  " + run.table().sourceTable() + ": " + failure))
                .collect(Collectors.joining());
        if (!failures.isEmpty()) {
            throw new AssertionFailedError("The ingestion from " + factory.source() + " failed:" + failures);
        }
        return this;
    }

    /** {@return what the last ingestion did, table by table} */
    public List<TableRun> runs() {
        return runs;
    }

    /**
     * Compares each table of the last ingestion with what a new run of the connector reads of the source, and with the rows
     * that a simulated source has.
     *
     * @return this
     * @throws AssertionFailedError if they differ; says which rows are missing, which are too many, and for rows that
     *     are unlike the key, the column and both values
     * @throws IllegalStateException if nothing was ingested
     */
    public WholeWay assertTargetEqualsSource() {
        if (runs.isEmpty()) {
            throw new IllegalStateException("Ingest tables before you compare them");
        }
        StringBuilder differences = new StringBuilder();
        try (LakeflowConnect connector = factory.connect(options, Environments.current())) {
            for (TableRun run : runs) {
                TableRows target = TableRows.ofTarget(connector, run, spark);
                TableRows source = TableRows.ofSource(connector, run.table());
                differences.append(Comparison.of(target, source).text(run.table()));
                simulated.ifPresent(held -> differences.append(
                        Comparison.keys(target, held.table(run.table().sourceTable()))
                                .text(run.table())));
            }
        }
        if (!differences.isEmpty()) {
            throw new AssertionFailedError(factory.source() + ": the target is not what the source has" + differences);
        }
        return this;
    }

    @Override
    public void close() {
        simulated.ifPresent(SimulatedSource::close);
    }
}
