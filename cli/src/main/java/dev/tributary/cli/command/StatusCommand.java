package dev.tributary.cli.command;

import dev.tributary.cli.run.StatusJson;
import dev.tributary.cli.run.StatusReport;
import dev.tributary.cli.run.TargetOption;
import dev.tributary.cli.terminal.Terminal;
import dev.tributary.cli.terminal.UserError;
import dev.tributary.pipeline.TargetDirectory;
import dev.tributary.pipeline.TargetState;
import dev.tributary.runtime.environment.Environments;
import java.time.Instant;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code tributary status}: from what runs left beside the checkpoints, without Spark. */
@Command(
        name = "status",
        description = {
            "Show how the last runs of each table went, and how far it is behind its source.",
            "Reads what the runs have left; asks no source."
        })
public final class StatusCommand implements Runnable {
    private final Terminal terminal;

    @Mixin
    private TargetOption target = new TargetOption();

    @Option(
            names = "--table",
            paramLabel = "TABLE",
            description = "Only that table, by its name or schema.name; can be repeated.")
    private List<String> tables = List.of();

    @Option(
            names = "--runs",
            paramLabel = "N",
            description = "How many of the last runs of each table (default: ${DEFAULT-VALUE}); 100 are kept.",
            defaultValue = "1")
    private int runs;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "table, or json, an object a table (default: ${DEFAULT-VALUE}).",
            defaultValue = "table")
    private TextOrJson format = TextOrJson.TABLE;

    /** How it is told. */
    enum TextOrJson {
        TABLE,
        JSON
    }

    public StatusCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        if (runs < 1) {
            throw UserError.usage("--runs is " + runs + ", but must be 1 or more.");
        }
        String directory = target.directory(terminal);
        TargetDirectory targets = TargetDirectory.at(directory);
        List<TargetState> found = tables.isEmpty()
                ? targets.tables(runs)
                : tables.stream().map(table -> targets.table(table, runs)).toList();
        if (found.isEmpty()) {
            throw UserError.failure("No run has taken up a table in " + terminal.shown(directory)
                    + ". `tributary ingest` fills it, and --target names another directory.");
        }
        Instant now = Environments.current().clock().instant();
        switch (format) {
            case TABLE -> new StatusReport(found, now).print(terminal);
            case JSON -> new StatusJson(found, now).print(terminal);
        }
    }
}
