package dev.tributary.cli.command;

import dev.tributary.cli.connection.CommandConnections;
import dev.tributary.cli.connection.ConnectionOptions;
import dev.tributary.cli.terminal.Terminal;
import dev.tributary.cli.terminal.TextTable;
import dev.tributary.cli.terminal.TextTable.Column;
import dev.tributary.connection.Push;
import dev.tributary.connection.Pushed;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tributary connection push}: a connection becomes a secret scope. */
@Command(
        name = "push",
        description = {
            "Put a connection into a Databricks secret scope: the scope is the connection, its keys are the options.",
            "Puts what is secret or required, and nothing if the scope holds other values of it. The workspace is the one of"
                    + " DATABRICKS_HOST, or of the profile that DATABRICKS_CONFIG_PROFILE names."
        })
public final class ConnectionPushCommand implements Runnable {
    private final Terminal terminal;

    @Parameters(
            index = "0",
            paramLabel = "NAME",
            description = "The name of a connection of the connections file, or of a source.")
    private String name = "";

    @Option(
            names = "--scope",
            paramLabel = "SCOPE",
            description =
                    "The scope; without it, the one that the connections file names, or one of the connection's name.")
    private Optional<String> scope = Optional.empty();

    @Option(names = "--replace", description = "Replace what the scope holds already.")
    private boolean replace;

    @Option(names = "--all", description = "Put all options that have a value, not only what is secret or required.")
    private boolean all;

    @Mixin
    private ConnectionOptions options = new ConnectionOptions();

    public ConnectionPushCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        Pushed pushed = new CommandConnections(terminal).push(name, options, new Push(scope, replace, all));
        terminal.print("Secret scope `" + pushed.scope() + "` of " + pushed.workspace()
                + (pushed.created() ? ", created:" : ":"));
        TextTable table = new TextTable(List.of(Column.text("key"), Column.text("")));
        pushed.keys().forEach(key -> table.row(key.name(), key.change().name().toLowerCase(Locale.ROOT)));
        table.print(terminal, "  ");
        if (!pushed.leftOut().isEmpty()) {
            terminal.paragraph("Left out, being neither secret nor required: " + String.join(", ", pushed.leftOut())
                    + ". --all puts them, too.");
        }
        if (!pushed.spent().isEmpty()) {
            terminal.paragraph("Each use ends " + String.join(", ", pushed.spent())
                    + " and gives another: from now on, use the connection from one place only, the scope or where it"
                    + " came from.");
        }
    }
}
