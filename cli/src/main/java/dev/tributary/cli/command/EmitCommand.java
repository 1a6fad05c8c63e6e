package dev.tributary.cli.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code tributary emit}: says for what there is something to emit. */
@Command(
        name = "emit",
        description = "Write the files by which another platform runs a pipeline.",
        synopsisSubcommandLabel = "PLATFORM")
public final class EmitCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "For which platform?");
    }
}
