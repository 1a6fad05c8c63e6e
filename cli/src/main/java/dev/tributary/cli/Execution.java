package dev.tributary.cli;

import dev.tributary.cli.command.CheckCommand;
import dev.tributary.cli.command.ConnectionCommand;
import dev.tributary.cli.command.ConnectionListCommand;
import dev.tributary.cli.command.ConnectionPushCommand;
import dev.tributary.cli.command.DescribeCommand;
import dev.tributary.cli.command.IngestCommand;
import dev.tributary.cli.command.ListCommand;
import dev.tributary.cli.command.OffsetsCommand;
import dev.tributary.cli.command.OffsetsResetCommand;
import dev.tributary.cli.command.OffsetsShowCommand;
import dev.tributary.cli.command.ReadCommand;
import dev.tributary.cli.command.RunCommand;
import dev.tributary.cli.command.StatusCommand;
import dev.tributary.cli.terminal.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;

/** What the entry points have in common: most of their commands, and how these are run. */
final class Execution {

    /** Adds the commands that read sources and look after what was read. */
    static CommandLine addCommands(CommandLine commands, RootCommand root, Terminal terminal) {
        return commands.addSubcommand(new ListCommand(terminal))
                .addSubcommand(new DescribeCommand(terminal))
                .addSubcommand(new CheckCommand(terminal))
                .addSubcommand(new CommandLine(new ConnectionCommand())
                        .addSubcommand(new ConnectionListCommand(terminal))
                        .addSubcommand(new CheckCommand(terminal))
                        .addSubcommand(new ConnectionPushCommand(terminal)))
                .addSubcommand(new ReadCommand(terminal))
                .addSubcommand(new IngestCommand(terminal, root::debug))
                .addSubcommand(new RunCommand(terminal, root::debug))
                .addSubcommand(new StatusCommand(terminal))
                .addSubcommand(new CommandLine(new OffsetsCommand())
                        .addSubcommand(new OffsetsShowCommand(terminal))
                        .addSubcommand(new OffsetsResetCommand(terminal)));
    }

    /**
     * Runs a command.
     *
     * @param commands all commands, since those that are added later would not be run so
     * @return the exit code
     */
    static int of(CommandLine commands, RootCommand root, Terminal terminal, String... arguments) {
        return configured(commands, root, terminal).execute(arguments);
    }

    /** Tells commands how they are understood, and where what they say goes. */
    static CommandLine configured(CommandLine commands, RootCommand root, Terminal terminal) {
        return commands.setOut(terminal.out())
                .setErr(terminal.err())
                .setColorScheme(Help.defaultColorScheme(terminal.colours() ? Ansi.ON : Ansi.OFF))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(false)
                .setUsageHelpWidth(100)
                .setExecutionExceptionHandler(new Failures(terminal, root));
    }

    private Execution() {}
}
