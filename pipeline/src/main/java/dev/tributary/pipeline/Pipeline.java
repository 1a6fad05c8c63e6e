package dev.tributary.pipeline;

import dev.tributary.pipeline.spec.PipelineSpec;
import dev.tributary.pipeline.spec.TableSpec;
import dev.tributary.runtime.environment.Environment;
import dev.tributary.runtime.environment.Environments;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.SparkSession;

/**
 * Brings the tables of a spec to Delta tables, each row exactly once: {@code <target>/<schema>/<table>}, with the
 * checkpoints under {@code <target>/_tributary}. A run takes in what the source has until now; the next one, what has
 * changed since.
 */
public final class Pipeline {
    private final SparkSession spark;
    private final Connection connection;
    private final PipelineSpec spec;
    private final String target;

    /**
     * A pipeline; nothing is read yet.
     *
     * @param spark a session with Delta's extension, such as {@link LocalSpark}'s
     * @param connection the connection that the spec names
     * @param target the directory of the targets, a path or URI
     */
    public Pipeline(SparkSession spark, Connection connection, PipelineSpec spec, String target) {
        this.spark = spark;
        this.connection = connection;
        this.spec = spec;
        this.target = target;
    }

    /** Runs the tables from where the last run ended, as {@link #run(RunMode, PipelineListener)} does. */
    public List<TableRun> run(PipelineListener listener) {
        return run(new RunMode.GoOn(), listener);
    }

    /**
     * Runs the tables one after another. A table that fails does not stop the others.
     *
     * @return what was done for each table, in the order of the spec
     */
    public List<TableRun> run(RunMode mode, PipelineListener listener) {
        Environment environment = Environments.current();
        List<TableRun> runs = new ArrayList<>();
        for (TableSpec table : spec.tables()) {
            listener.started(table, runs.size() + 1, spec.tables().size());
            TableRun run = ingestion(environment, table, listener).run(mode);
            runs.add(run);
            listener.finished(run);
        }
        return List.copyOf(runs);
    }

    /** What a run would do for each table, in the order of the spec. Nothing is read but what the source says of itself. */
    public List<PlannedTable> plan(RunMode mode) {
        Environment environment = Environments.current();
        return spec.tables().stream()
                .map(table ->
                        ingestion(environment, table, PipelineListener.NONE).planned(mode))
                .toList();
    }

    private TableIngestion ingestion(Environment environment, TableSpec table, PipelineListener listener) {
        return new TableIngestion(
                spark, environment, connection, table, TableLocation.of(spark, target, table), listener);
    }
}
