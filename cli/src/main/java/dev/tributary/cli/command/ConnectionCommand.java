package dev.tributary.cli.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code tributary connection}: what is done with connections themselves. */
@Command(name = "connection", description = "List and check connections, and put them into Databricks secret scopes.")
public final class ConnectionCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which of the commands of connection?");
    }
}
