package dev.tributary.cli.describe;

import dev.tributary.cli.terminal.Terminal;
import dev.tributary.cli.terminal.TextTable;
import dev.tributary.cli.terminal.TextTable.Column;
import dev.tributary.model.AuthModel;
import dev.tributary.model.SourceModel;
import dev.tributary.model.TableModel;
import java.util.List;
import java.util.stream.Collectors;

/** A source: what it is, its options, its tables. */
public record SourceDescription(SourceModel source) {

    /** Prints it. */
    public void print(Terminal terminal) {
        terminal.print(terminal.bold(source.displayName()) + " (" + source.name() + ")");
        if (!source.description().isEmpty()) {
            terminal.paragraph(source.description());
        }
        terminal.print("");
        terminal.print(
                "  base URL       " + source.baseUrl() + "   (option " + SourceModel.BASE_URL_OPTION + " replaces it)");
        terminal.print("  credentials    "
                + (source.auth().isEmpty()
                        ? "none"
                        : source.auth().stream().map(SourceDescription::auth).collect(Collectors.joining(", "))));
        source.documentation().forEach(link -> terminal.print("  documentation  " + link));
        Options.print(terminal, source.name(), "Connection options", source.options());

        terminal.print("");
        terminal.print(terminal.bold("Tables"));
        TextTable tables = new TextTable(
                List.of(Column.text("name"), Column.text("ingestion"), Column.text("key"), Column.text("cursor")));
        for (TableModel table : source.listed()) {
            tables.row(
                    table.name(),
                    table.ingestion().label(),
                    String.join(", ", table.primaryKey()),
                    table.incremental() == null ? "" : table.incremental().cursor());
        }
        tables.print(terminal, "  ");
    }

    private static String auth(AuthModel auth) {
        if (auth instanceof AuthModel.Bearer bearer) {
            return "bearer token " + bearer.token();
        } else if (auth instanceof AuthModel.Basic basic) {
            return "basic " + basic.username() + ":" + basic.password();
        } else if (auth instanceof AuthModel.HeaderKey key) {
            return "header " + key.header() + ": " + key.value();
        } else if (auth instanceof AuthModel.QueryKey key) {
            return "query parameter " + key.parameter() + "=" + key.value();
        }
        throw new IllegalArgumentException("No words for " + auth.getClass());
    }
}
