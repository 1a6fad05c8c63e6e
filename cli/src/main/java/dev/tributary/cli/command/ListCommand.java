package dev.tributary.cli.command;

import dev.tributary.cli.terminal.Terminal;
import dev.tributary.cli.terminal.TextTable;
import dev.tributary.cli.terminal.TextTable.Column;
import dev.tributary.cli.terminal.UserError;
import dev.tributary.connection.ConnectionResolver;
import dev.tributary.model.SourceModel;
import dev.tributary.model.TableModel;
import dev.tributary.runtime.connector.ConnectorFactory;
import dev.tributary.runtime.connector.Connectors;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

/** {@code tributary list}. */
@Command(name = "list", description = "List the sources and their tables.")
public final class ListCommand implements Runnable {
    private final Terminal terminal;

    public ListCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        List<ConnectorFactory> connectors = Connectors.all();
        if (connectors.isEmpty()) {
            throw UserError.failure("The class path has no connector; add the jar that has one.");
        }
        TextTable table = new TextTable(List.of(Column.text("source"), Column.text("name"), Column.text("tables")));
        for (ConnectorFactory connector : connectors) {
            SourceModel source = ConnectionResolver.model(connector.source());
            table.row(
                    source.name(),
                    source.displayName(),
                    Stream.concat(
                                    source.listed().stream().map(TableModel::name),
                                    source.found().stream().map(found -> "those that a run finds"))
                            .collect(Collectors.joining(", ")));
        }
        table.print(terminal, "");
    }
}
