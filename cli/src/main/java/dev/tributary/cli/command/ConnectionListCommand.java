package dev.tributary.cli.command;

import dev.tributary.cli.connection.CommandConnections;
import dev.tributary.cli.terminal.Terminal;
import dev.tributary.cli.terminal.TextTable;
import dev.tributary.cli.terminal.TextTable.Column;
import dev.tributary.connection.ListedConnection;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code tributary connection list}. */
@Command(name = "list", description = "List the connections of the connections file, without the values of options.")
public final class ConnectionListCommand implements Runnable {
    private final Terminal terminal;

    @Option(
            names = "--connections",
            paramLabel = "FILE",
            description = {
                "The connections file; without it, the one that TRIBUTARY_CONNECTIONS names, or connections.yaml of the"
                        + " current directory if there is one."
            })
    private Optional<Path> file = Optional.empty();

    public ConnectionListCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        List<ListedConnection> connections = new CommandConnections(terminal).list(file);
        if (connections.isEmpty()) {
            terminal.print(
                    "There is no connection in a connections file here. A source is a connection of its own, which"
                            + " takes its options from the environment.");
            return;
        }
        TextTable table = new TextTable(List.of(
                Column.text("connection"), Column.text("source"), Column.text("secret scope"), Column.text("options")));
        connections.forEach(connection -> table.row(
                connection.name(),
                connection.source(),
                connection.secretScope().orElse(""),
                String.join(", ", connection.options())));
        table.print(terminal, "");
    }
}
