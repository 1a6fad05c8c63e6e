package dev.tributary.cli.command;

import dev.tributary.cli.run.TargetOption;
import dev.tributary.cli.terminal.Terminal;
import dev.tributary.cli.terminal.UserError;
import dev.tributary.pipeline.TargetDirectory;
import dev.tributary.pipeline.TargetState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tributary offsets reset}. */
@Command(
        name = "reset",
        description = {
            "Forget up to where a table was delivered, so that the next run reads it from its beginning.",
            "The target keeps its rows, and what is read is merged into them: rows that the source has deleted since and no"
                    + " longer tells of stay. `ingest --full-refresh` empties the target as well. A table that is only"
                    + " appended to needs that, and its next run says so."
        })
public final class OffsetsResetCommand implements Runnable {
    private final Terminal terminal;

    @Parameters(
            index = "0",
            paramLabel = "TABLE",
            description = "The table, by its name or schema.name, as `tributary status` shows it.")
    private String table = "";

    @Mixin
    private TargetOption target = new TargetOption();

    @Option(names = "--yes", description = "Do not ask.")
    private boolean yes;

    public OffsetsResetCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        TargetDirectory targets = TargetDirectory.at(target.directory(terminal));
        TargetState found = targets.table(table, Integer.MAX_VALUE);
        if (!yes
                && !terminal.confirm("Forget the offsets of `" + found.name() + "` in "
                        + terminal.shown(found.location()) + "? The next run reads everything"
                        + " (one of a table that is only appended to needs --full-refresh).")) {
            throw UserError.failure(
                    "Nothing was changed. Answer y to the question, or say --yes where nobody can be asked.");
        }
        targets.reset(found.name());
        terminal.print(
                "`" + found.name() + "` has no offsets any more: the next run reads it from its beginning and merges"
                        + " what it finds into the target. Its batches count anew, under a new id, so that Delta does not take them"
                        + " for those it has.");
    }
}
