package dev.tributary.cli;

import dev.tributary.cli.command.CompletionCommand;
import dev.tributary.cli.command.DemoCommand;
import dev.tributary.cli.command.DocumentCommand;
import dev.tributary.cli.command.EmitCommand;
import dev.tributary.cli.command.EmitDatabricksCommand;
import dev.tributary.cli.command.InitCommand;
import dev.tributary.cli.command.SimulateCommand;
import dev.tributary.cli.terminal.Terminal;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The entry point of the command line. */
public final class Main {

    /** Runs a command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        Terminal terminal = Terminal.ofProcess();
        int exitCode = run(terminal, arguments);
        terminal.flush();
        System.exit(exitCode);
    }

    /**
     * Runs a command.
     *
     * @return 0 when done, 1 when it failed, 2 when it was not understood
     */
    public static int run(Terminal terminal, String... arguments) {
        RootCommand root = new RootCommand();
        return Execution.of(commands(root, terminal), root, terminal, arguments);
    }

    /**
     * What is not understood of a command that is not run.
     *
     * @return the message of the first mistake, empty if there is none
     */
    public static Optional<String> misunderstood(Terminal terminal, String... arguments) {
        RootCommand root = new RootCommand();
        try {
            Execution.configured(commands(root, terminal), root, terminal).parseArgs(arguments);
            return Optional.empty();
        } catch (ParameterException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private static CommandLine commands(RootCommand root, Terminal terminal) {
        CommandLine commands = new CommandLine(root).addSubcommand(new DemoCommand(terminal));
        return Execution.addCommands(commands, root, terminal)
                .addSubcommand(new SimulateCommand(terminal))
                .addSubcommand(new CompletionCommand(terminal))
                .addSubcommand(new InitCommand(terminal))
                .addSubcommand(new DocumentCommand(terminal))
                .addSubcommand(new CommandLine(new EmitCommand()).addSubcommand(new EmitDatabricksCommand(terminal)));
    }

    private Main() {}
}
