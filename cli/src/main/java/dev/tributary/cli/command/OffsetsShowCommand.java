package dev.tributary.cli.command;

import dev.tributary.cli.run.OffsetsReport;
import dev.tributary.cli.run.TargetOption;
import dev.tributary.cli.terminal.Terminal;
import dev.tributary.pipeline.TargetDirectory;
import dev.tributary.runtime.environment.Environments;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tributary offsets show}. */
@Command(name = "show", description = "Show what the checkpoint of a table holds: up to where it was delivered.")
public final class OffsetsShowCommand implements Runnable {
    private final Terminal terminal;

    @Parameters(
            index = "0",
            paramLabel = "TABLE",
            description = "The table, by its name or schema.name, as `tributary status` shows it.")
    private String table = "";

    @Mixin
    private TargetOption target = new TargetOption();

    @Option(names = "--json", description = "The offsets as the checkpoint has them, as a JSON object.")
    private boolean json;

    public OffsetsShowCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        OffsetsReport report = new OffsetsReport(
                TargetDirectory.at(target.directory(terminal)).table(table, 1),
                Environments.current().clock().instant());
        if (json) {
            report.printJson(terminal);
        } else {
            report.print(terminal);
        }
    }
}
