package dev.tributary.cli;

import dev.tributary.cli.terminal.Terminal;
import dev.tributary.cli.terminal.UserError;
import dev.tributary.pipeline.error.PipelineException;
import dev.tributary.pipeline.spec.SpecException;
import dev.tributary.runtime.error.ConnectorException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says what went wrong: to a user in a message, to whoever asks for it with the stack trace. */
final class Failures implements IExecutionExceptionHandler {
    private final Terminal terminal;
    private final RootCommand root;

    Failures(Terminal terminal, RootCommand root) {
        this.terminal = terminal;
        this.root = root;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        if (root.debug()) {
            failure.printStackTrace(terminal.err());
        }
        if (failure instanceof UserError error) {
            terminal.error(error.getMessage());
            return error.exitCode();
        }
        if (failure instanceof ConnectorException
                || failure instanceof SpecException
                || failure instanceof PipelineException) {
            terminal.error(String.valueOf(failure.getMessage()));
            return CommandLine.ExitCode.SOFTWARE;
        }
        terminal.error("Unexpected: " + failure);
        terminal.err()
                .println(root.debug() ? "Please report it." : "Please report it, with what the option --debug shows.");
        return CommandLine.ExitCode.SOFTWARE;
    }
}
