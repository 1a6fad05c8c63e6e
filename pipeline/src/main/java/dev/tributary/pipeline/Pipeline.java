package dev.tributary.pipeline;

import dev.tributary.pipeline.spec.PipelineSpec;
import dev.tributary.pipeline.spec.TableSpec;
import dev.tributary.runtime.environment.Environment;
import dev.tributary.runtime.environment.Environments;
import java.util.List;
import org.apache.spark.sql.SparkSession;

/**
 * Brings the tables of a spec to a {@link Target}, such as Delta tables in directories, each row exactly once; the checkpoints
 * lie under {@code <directory>/_tributary}. A run takes in what the source has until now; the next one, what has
 * changed since.
 */
public final class Pipeline {
    /** How many tables run at a time where nothing else is said. */
    public static final int PARALLEL_TABLES = 4;

    private final SparkSession spark;
    private final Connection connection;
    private final PipelineSpec spec;
    private final Target target;
    private final int parallelTables;

    /**
     * A pipeline to Delta tables in directories that runs {@value #PARALLEL_TABLES} tables at a time; nothing is read yet.
     *
     * @param spark a session with Delta's extension, such as {@link LocalSpark}'s
     * @param connection the connection that the spec names
     * @param spec the tables and where they go
     * @param directory the directory of the targets, a path or URI
     */
    public Pipeline(SparkSession spark, Connection connection, PipelineSpec spec, String directory) {
        this(spark, connection, spec, new Target.Directory(directory));
    }

    /**
     * A pipeline that runs {@value #PARALLEL_TABLES} tables at a time; nothing is read yet.
     *
     * @param spark a session, with Delta's extension where the target is Delta tables
     * @param connection the connection that the spec names
     * @param spec the tables and where they go
     * @param target what the tables become, and where
     */
    public Pipeline(SparkSession spark, Connection connection, PipelineSpec spec, Target target) {
        this(spark, connection, spec, target, PARALLEL_TABLES);
    }

    private Pipeline(SparkSession spark, Connection connection, PipelineSpec spec, Target target, int parallelTables) {
        this.spark = spark;
        this.connection = connection;
        this.spec = spec;
        this.target = target;
        this.parallelTables = parallelTables;
    }

    /**
     * {@return the same pipeline with another number of tables that run at a time} They share Spark's cores and what
     * the source allows for the connection.
     *
     * @param tables how many, at least 1
     * @throws IllegalArgumentException if it is not positive
     */
    public Pipeline withParallelTables(int tables) {
        if (tables < 1) {
            throw new IllegalArgumentException("At least one table must run at a time, not " + tables + ".");
        }
        return new Pipeline(spark, connection, spec, target, tables);
    }

    /**
     * Runs the tables from where the last run ended, as {@link #run(RunMode, PipelineListener)} does.
     *
     * @param listener told of the tables as they run, from several threads
     * @return what became of each table, in the order of the spec
     */
    public List<TableRun> run(PipelineListener listener) {
        return run(new RunMode.GoOn(), listener);
    }

    /**
     * Runs the tables, some of them side by side. A table that fails does not stop the others. Where the calling thread is
     * interrupted, tables that run are stopped and others do not begin, as their runs tell; it is interrupted still at the
     * return.
     *
     * @param mode from where the source is read
     * @param listener called by one thread at a time; tables begin in the order of the spec and end in any
     * @return what was done for each table, in the order of the spec
     */
    public List<TableRun> run(RunMode mode, PipelineListener listener) {
        Environment environment = Environments.current();
        PipelineListener told = new SerialListener(listener);
        List<TableSpec> tables = spec.tables();
        StopRequest stop = new StopRequest();
        return TableThreads.run(
                tables.size(),
                parallelTables,
                stop,
                number -> told.started(tables.get(number), number + 1, tables.size()),
                number -> {
                    TableRun run =
                            ingestion(environment, tables.get(number), told).run(mode, stop);
                    told.finished(run);
                    return run;
                });
    }

    /**
     * {@return what a run would do for each table, in the order of the spec} Nothing is read but what the source says
     * of itself.
     *
     * @param mode from where the source is read
     */
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
