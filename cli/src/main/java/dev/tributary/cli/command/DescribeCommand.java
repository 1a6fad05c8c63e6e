package dev.tributary.cli.command;

import dev.tributary.cli.describe.SourceDescription;
import dev.tributary.cli.describe.TableDescription;
import dev.tributary.cli.terminal.Terminal;
import dev.tributary.cli.terminal.UserError;
import dev.tributary.connection.ConnectionResolver;
import dev.tributary.model.SourceModel;
import dev.tributary.model.TableModel;
import dev.tributary.runtime.error.Suggestion;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code tributary describe}. */
@Command(
        name = "describe",
        description = "Show what a source has: options and tables, or the columns, key and cursor of one table.")
public final class DescribeCommand implements Runnable {
    private final Terminal terminal;

    @Parameters(
            index = "0",
            paramLabel = "SOURCE",
            completionCandidates = CompletionCommand.Sources.class,
            description = "The source's name, as `tributary list` shows it.")
    private String source = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "TABLE",
            completionCandidates = CompletionCommand.Tables.class,
            description = "The table's name.")
    private Optional<String> table = Optional.empty();

    public DescribeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        SourceModel model = ConnectionResolver.model(source);
        if (table.isEmpty()) {
            new SourceDescription(model).print(terminal);
            return;
        }
        String name = table.get();
        List<TableModel> tables =
                Stream.concat(model.listed().stream(), model.found().stream()).toList();
        List<String> names = tables.stream().map(TableModel::name).toList();
        TableModel found = tables.stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow(() -> UserError.failure("`" + model.name() + "` has no table `" + name + "`."
                        + Suggestion.didYouMean(name, names) + " There are " + String.join(", ", names) + "."));
        new TableDescription(model, found).print(terminal);
    }
}
