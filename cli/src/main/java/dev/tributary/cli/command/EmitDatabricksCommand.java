package dev.tributary.cli.command;

import dev.tributary.cli.databricks.DatabricksBundle;
import dev.tributary.cli.databricks.EmittedFile;
import dev.tributary.cli.databricks.OutputDirectory;
import dev.tributary.cli.databricks.OutputDirectory.Outcome;
import dev.tributary.cli.terminal.Terminal;
import dev.tributary.cli.terminal.TextFile;
import dev.tributary.cli.terminal.UserError;
import dev.tributary.connection.ConnectionResolver;
import dev.tributary.model.SourceModel;
import dev.tributary.pipeline.spec.PipelineSpec;
import dev.tributary.runtime.connector.ConnectorFactory;
import dev.tributary.runtime.connector.Connectors;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tributary emit databricks}. */
@Command(
        name = "databricks",
        description = {
            "Write notebooks, a pipeline and a bundle, by which Databricks runs a pipeline spec.",
            "No secret is read or written: there, the connection is a secret scope of its name."
        })
public final class EmitDatabricksCommand implements Runnable {
    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "PIPELINE.yaml", description = "The pipeline spec.")
    private Path pipeline = Path.of("");

    @Option(
            names = "--to",
            paramLabel = "DIR",
            description = "The directory of the files (default: ${DEFAULT-VALUE}).",
            defaultValue = "databricks")
    private Path directory = Path.of("");

    @Option(
            names = "--source",
            paramLabel = "SOURCE",
            description = "The source that the connection is of, where it has another name.")
    private Optional<String> source = Optional.empty();

    @Option(names = "--force", description = "Replace files that are there with another content.")
    private boolean force;

    public EmitDatabricksCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        TextFile text = new TextFile("pipeline spec", terminal.directory().resolve(pipeline));
        PipelineSpec spec = PipelineSpec.parse(text.read(), pipeline.toString());
        List<EmittedFile> files =
                DatabricksBundle.of(spec, model(spec.connectionName())).files();
        Path path = terminal.directory().resolve(directory).normalize();
        List<Outcome> outcomes = new OutputDirectory(path).write(files, force);
        for (int i = 0; i < files.size(); i++) {
            String file = terminal.shown(path.resolve(files.get(i).name()).toString());
            terminal.print(
                    switch (outcomes.get(i)) {
                        case WRITTEN -> "Wrote " + file + ".";
                        case REPLACED -> "Replaced " + file + ".";
                        case UNCHANGED -> file + " is as it was.";
                    });
        }
    }

    private SourceModel model(String connection) {
        if (source.isEmpty()
                && Connectors.all().stream()
                        .map(ConnectorFactory::source)
                        .noneMatch(name -> name.equalsIgnoreCase(connection))) {
            throw UserError.usage("There is no source `" + connection + "`, as the pipeline's connection is called."
                    + " Say with --source which source it is of; `tributary list` shows them.");
        }
        return ConnectionResolver.model(source.orElse(connection));
    }
}
