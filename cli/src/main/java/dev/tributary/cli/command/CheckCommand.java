package dev.tributary.cli.command;

import dev.tributary.cli.connection.CommandConnections;
import dev.tributary.cli.connection.ConnectionOptions;
import dev.tributary.cli.terminal.Terminal;
import dev.tributary.cli.terminal.TextTable;
import dev.tributary.cli.terminal.TextTable.Column;
import dev.tributary.connection.ResolvedConnection;
import dev.tributary.model.CheckModel;
import dev.tributary.runtime.connector.LakeflowConnect;
import dev.tributary.runtime.environment.Environments;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code tributary check}, and {@code tributary connection check}: whether a connection works. */
@Command(name = "check", description = "Show whether a connection works, by the request that its source has for that.")
public final class CheckCommand implements Runnable {
    private final Terminal terminal;

    @Parameters(
            index = "0",
            paramLabel = "SOURCE",
            completionCandidates = CompletionCommand.Sources.class,
            description = "The name of a source, or of a connection of the connections file.")
    private String source = "";

    @Mixin
    private ConnectionOptions options = new ConnectionOptions();

    public CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        ResolvedConnection connection = new CommandConnections(terminal).forPipeline(source, options);
        try (LakeflowConnect connector =
                connection.factory().connect(connection.connectionOptions(), Environments.current())) {
            connector.check();
        }
        CheckModel check = connection.model().check();
        terminal.print(
                check == null
                        ? "The options of `" + connection.name() + "` are well-formed. `"
                                + connection.model().name()
                                + "` declares no request that would show more; read a table to see."
                        : "`" + connection.name() + "` works: "
                                + check.request().method() + " "
                                + check.request().path() + " was answered.");
        printOrigins(connection);
    }

    /** Which of several places an option was taken from is what people wonder about when it does not work. */
    private void printOrigins(ResolvedConnection connection) {
        if (connection.origins().isEmpty()) {
            return;
        }
        TextTable table = new TextTable(List.of(Column.text("option"), Column.text("from")));
        connection.origins().forEach((option, origin) -> table.row(option, origin.described()));
        terminal.print("");
        table.print(terminal, "");
    }
}
