package dev.tributary.cli.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code tributary offsets}: up to where a table was delivered. */
@Command(
        name = "offsets",
        description = "Show up to where a table was delivered, or forget it.",
        synopsisSubcommandLabel = "COMMAND")
public final class OffsetsCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command?");
    }
}
