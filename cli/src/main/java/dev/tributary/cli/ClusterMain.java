package dev.tributary.cli;

import dev.tributary.cli.terminal.Terminal;
import picocli.CommandLine;

/** The entry point of a deployable jar, for {@code spark-submit}: all commands but those for who writes connectors. */
public final class ClusterMain {

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
        CommandLine commands = Execution.addCommands(new CommandLine(root), root, terminal);
        return Execution.of(commands, root, terminal, arguments);
    }

    private ClusterMain() {}
}
