package dev.tributary.cli.command;

import dev.tributary.cli.connection.ConnectionOptions;
import dev.tributary.cli.connection.ConnectionResolver;
import dev.tributary.cli.connection.ResolvedConnection;
import dev.tributary.cli.run.JsonReport;
import dev.tributary.cli.run.PipelineProgress;
import dev.tributary.cli.run.RunReport;
import dev.tributary.cli.terminal.Terminal;
import dev.tributary.cli.terminal.TextFile;
import dev.tributary.pipeline.LocalSpark;
import dev.tributary.pipeline.Pipeline;
import dev.tributary.pipeline.TableRun;
import dev.tributary.pipeline.spec.PipelineSpec;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tributary ingest}. */
@Command(
        name = "ingest",
        description = {
            "Bring the tables of a pipeline to Delta tables, each row exactly once.",
            "The first run takes in everything; the next ones, what has changed since."
        })
public final class IngestCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final BooleanSupplier debug;

    @Parameters(index = "0", paramLabel = "PIPELINE.yaml", description = "The pipeline spec.")
    private Path pipeline = Path.of("");

    @Option(
            names = "--target",
            paramLabel = "DIR",
            description = "The directory of the Delta tables, or its URI (default: ${DEFAULT-VALUE}).",
            defaultValue = "lake")
    private String target = "";

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "How the run is reported: table, or json, an object a table (default: ${DEFAULT-VALUE}).",
            defaultValue = "table")
    private Format format = Format.TABLE;

    @Mixin
    private ConnectionOptions options = new ConnectionOptions();

    enum Format {
        TABLE,
        JSON
    }

    /** @param debug whether stack traces are shown */
    public IngestCommand(Terminal terminal, BooleanSupplier debug) {
        this.terminal = terminal;
        this.debug = debug;
    }

    @Override
    public Integer call() {
        TextFile text = new TextFile("pipeline spec", terminal.directory().resolve(pipeline));
        PipelineSpec spec = PipelineSpec.parse(text.read(), pipeline.toString());
        ResolvedConnection connection = new ConnectionResolver(terminal).forPipeline(spec.connectionName(), options);
        String directory = target.contains("://")
                ? target
                : terminal.directory().resolve(target).normalize().toString();
        terminal.status("Starting Spark ...");
        SparkSession spark = LocalSpark.start("tributary", Map.of("spark.sql.warehouse.dir", directory));
        try {
            List<TableRun> runs =
                    new Pipeline(spark, connection.connection(), spec, directory).run(new PipelineProgress(terminal));
            report(runs);
            return runs.stream().allMatch(TableRun::succeeded) ? ExitCode.OK : ExitCode.SOFTWARE;
        } finally {
            spark.stop();
        }
    }

    private void report(List<TableRun> runs) {
        if (debug.getAsBoolean()) {
            runs.forEach(run -> run.cause().ifPresent(cause -> cause.printStackTrace(terminal.err())));
        }
        if (format == Format.JSON) {
            new JsonReport(runs).print(terminal);
            return;
        }
        RunReport report = new RunReport(runs, "");
        report.print(terminal);
        report.printTotal(terminal);
    }
}
