package dev.tributary.benchmarks.ingest;

import dev.tributary.model.IngestionType;
import dev.tributary.model.TableModel;
import dev.tributary.model.json.ModelFile;
import dev.tributary.pipeline.Connection;
import dev.tributary.pipeline.Pipeline;
import dev.tributary.pipeline.PipelineListener;
import dev.tributary.pipeline.TableRun;
import dev.tributary.pipeline.spec.PipelineSpec;
import dev.tributary.pipeline.spec.TableSpec;
import dev.tributary.runtime.connector.ConnectorFactory;
import dev.tributary.runtime.connector.Connectors;
import dev.tributary.simulator.SimulatedSource;
import dev.tributary.simulator.SimulatorSettings;
import dev.tributary.simulator.data.SimulatedTable;
import dev.tributary.simulator.http.RequestRecord;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.spark.sql.SparkSession;

/** A simulated source, and the pipeline that brings all its tables to Delta. */
final class Lake implements AutoCloseable {
    private final SimulatedSource source;
    private final List<String> tables;
    private final Pipeline pipeline;
    private final SparkSession spark;

    /**
     * What a run did.
     *
     * @param asked the requests as the source met them
     */
    record Run(List<TableRun> tables, List<RequestRecord> asked, double seconds) {}

    private Lake(SimulatedSource source, List<String> tables, Pipeline pipeline, SparkSession spark) {
        this.source = source;
        this.tables = tables;
        this.pipeline = pipeline;
        this.spark = spark;
    }

    static Lake of(String name, SimulatorSettings settings, SparkSession spark, Path directory) {
        ConnectorFactory factory = Connectors.named(name);
        SimulatedSource source =
                SimulatedSource.start(ModelFile.load(factory.getClass().getClassLoader(), name), settings);
        List<String> tables =
                source.model().tables().stream().map(TableModel::name).toList();
        PipelineSpec spec = new PipelineSpec(
                name,
                tables.stream()
                        .map(table -> TableSpec.from(table, name)
                                .options(source.tableOptions(table))
                                .build())
                        .toList());
        Connection connection = new Connection(name, name, source.connectionOptions());
        return new Lake(source, tables, new Pipeline(spark, connection, spec, directory.toString()), spark);
    }

    SimulatedSource source() {
        return source;
    }

    /** How many rows the target of a table has. */
    long rows(TableRun run) {
        return spark.read().format("delta").load(run.location()).count();
    }

    /** Runs the pipeline. */
    Run ingest() {
        source.forgetRequests();
        long start = System.nanoTime();
        List<TableRun> runs = pipeline.run(PipelineListener.NONE);
        return new Run(runs, source.requests(), (System.nanoTime() - start) / 1e9);
    }

    /** Changes one row in a hundred of each table, at least one, and lets time pass. */
    void change(Duration passed) {
        source.advance(passed);
        for (String name : tables) {
            SimulatedTable table = source.table(name);
            int count = Math.max(1, table.rowCount() / 100);
            if (table.model().ingestion() == IngestionType.APPEND) {
                table.insert(count);
            } else {
                table.update(count);
            }
        }
        source.advance(passed);
    }

    @Override
    public void close() {
        source.close();
    }
}
