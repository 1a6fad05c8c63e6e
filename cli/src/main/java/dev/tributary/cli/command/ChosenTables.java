package dev.tributary.cli.command;

import dev.tributary.cli.connection.CommandConnections;
import dev.tributary.cli.connection.ConnectionOptions;
import dev.tributary.cli.run.TargetChoice;
import dev.tributary.cli.run.TargetOption;
import dev.tributary.cli.terminal.Terminal;
import dev.tributary.cli.terminal.TextFile;
import dev.tributary.cli.terminal.UserError;
import dev.tributary.connection.ResolvedConnection;
import dev.tributary.pipeline.Connection;
import dev.tributary.pipeline.LocalSpark;
import dev.tributary.pipeline.Pipeline;
import dev.tributary.pipeline.Target;
import dev.tributary.pipeline.spec.PipelineSpec;
import dev.tributary.pipeline.spec.TableSpec;
import dev.tributary.runtime.error.Suggestion;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which tables of a pipeline are brought from where to where; a picocli mix-in. */
final class ChosenTables {

    @Parameters(index = "0", paramLabel = "PIPELINE.yaml", description = "The pipeline spec.")
    private Path pipeline = Path.of("");

    @Mixin
    private TargetOption target = new TargetOption();

    @Mixin
    private TargetChoice choice = new TargetChoice();

    @Option(
            names = "--table",
            paramLabel = "TABLE",
            description = "Only that table of the pipeline, by the name of its source or its target; can be repeated.")
    private List<String> tables = List.of();

    @Option(
            names = "--parallel-tables",
            paramLabel = "N",
            description = "How many tables run side by side (default: ${DEFAULT-VALUE}).",
            defaultValue = "" + Pipeline.PARALLEL_TABLES)
    private int parallelTables = Pipeline.PARALLEL_TABLES;

    @Mixin
    private ConnectionOptions options = new ConnectionOptions();

    /** Whether some are named. */
    boolean areNamed() {
        return !tables.isEmpty();
    }

    /**
     * Everything that a run needs, found to be right.
     *
     * @param spec the chosen tables
     * @param target what the tables become, and where
     * @param settings settings of Spark
     * @param parallelTables how many tables run at a time
     */
    record Prepared(
            PipelineSpec spec, Connection connection, Target target, Map<String, String> settings, int parallelTables) {

        /** Spark in this JVM: the same session as long as it is alive. */
        SparkSession spark() {
            return LocalSpark.start("tributary", settings);
        }

        Pipeline on(SparkSession spark) {
            return new Pipeline(spark, connection, spec, target).withParallelTables(parallelTables);
        }
    }

    /** @throws UserError for what can be seen to be wrong before Spark starts */
    Prepared prepared(Terminal terminal) {
        if (parallelTables < 1) {
            throw UserError.usage("--parallel-tables must be at least 1, not " + parallelTables + ".");
        }
        TextFile text = new TextFile("pipeline spec", terminal.directory().resolve(pipeline));
        PipelineSpec spec = chosen(PipelineSpec.parse(text.read(), pipeline.toString()));
        ResolvedConnection connection = new CommandConnections(terminal).forPipeline(spec.connectionName(), options);
        String directory = target.directory(terminal);
        return new Prepared(
                spec,
                new Connection(connection.name(), connection.factory().source(), connection.connectionOptions()),
                choice.target(directory),
                choice.settings(Map.of("spark.sql.warehouse.dir", directory)),
                parallelTables);
    }

    private PipelineSpec chosen(PipelineSpec spec) {
        if (tables.isEmpty()) {
            return spec;
        }
        Set<String> names = new TreeSet<>();
        spec.tables().forEach(table -> names.addAll(names(table)));
        for (String table : tables) {
            if (!names.contains(table)) {
                throw UserError.usage("The pipeline has no table `" + table + "`." + Suggestion.didYouMean(table, names)
                        + " It has " + String.join(", ", names) + ".");
            }
        }
        return new PipelineSpec(
                spec.connectionName(),
                spec.tables().stream()
                        .filter(table -> names(table).stream().anyMatch(tables::contains))
                        .toList());
    }

    private static List<String> names(TableSpec table) {
        return List.of(table.sourceTable(), table.destinationTable());
    }
}
