package dev.tributary.cli;

import dev.tributary.cli.command.CheckCommand;
import dev.tributary.cli.command.DemoCommand;
import dev.tributary.cli.command.DescribeCommand;
import dev.tributary.cli.command.IngestCommand;
import dev.tributary.cli.command.InitCommand;
import dev.tributary.cli.command.ListCommand;
import dev.tributary.cli.command.OffsetsCommand;
import dev.tributary.cli.command.OffsetsResetCommand;
import dev.tributary.cli.command.OffsetsShowCommand;
import dev.tributary.cli.command.ReadCommand;
import dev.tributary.cli.command.RunCommand;
import dev.tributary.cli.command.SimulateCommand;
import dev.tributary.cli.command.StatusCommand;
import dev.tributary.cli.terminal.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;

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
        return new CommandLine(root)
                .addSubcommand(new DemoCommand(terminal))
                .addSubcommand(new ListCommand(terminal))
                .addSubcommand(new DescribeCommand(terminal))
                .addSubcommand(new CheckCommand(terminal))
                .addSubcommand(new ReadCommand(terminal))
                .addSubcommand(new IngestCommand(terminal, root::debug))
                .addSubcommand(new RunCommand(terminal, root::debug))
                .addSubcommand(new StatusCommand(terminal))
                .addSubcommand(new CommandLine(new OffsetsCommand())
                        .addSubcommand(new OffsetsShowCommand(terminal))
                        .addSubcommand(new OffsetsResetCommand(terminal)))
                .addSubcommand(new SimulateCommand(terminal))
                .addSubcommand(new InitCommand(terminal))
                .setOut(terminal.out())
                .setErr(terminal.err())
                .setColorScheme(Help.defaultColorScheme(terminal.colours() ? Ansi.ON : Ansi.OFF))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(false)
                .setUsageHelpWidth(100)
                .setExecutionExceptionHandler(new Failures(terminal, root))
                .execute(arguments);
    }

    private Main() {}
}
