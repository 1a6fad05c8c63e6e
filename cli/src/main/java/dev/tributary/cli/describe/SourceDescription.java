package dev.tributary.cli.describe;

import dev.tributary.cli.terminal.Terminal;
import dev.tributary.cli.terminal.TextTable;
import dev.tributary.cli.terminal.TextTable.Column;
import dev.tributary.document.words.Terms;
import dev.tributary.model.CheckModel;
import dev.tributary.model.NamespacePath;
import dev.tributary.model.SourceModel;
import dev.tributary.model.TableModel;
import java.util.List;

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
        Credentials.print(terminal, source);
        Terms.limits(source.limits()).ifPresent(limits -> terminal.print("  limits         " + limits));
        CheckModel check = source.check();
        if (check != null) {
            terminal.print("  check          " + check.request().method() + " "
                    + check.request().path());
        }
        NamespacePath namespaces = NamespacePath.of(source);
        if (!namespaces.isEmpty()) {
            terminal.print("  namespaces     " + String.join(", then ", namespaces.options()));
        }
        source.references().forEach(reference -> terminal.print("  documentation  " + reference.url()));
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
        source.found()
                .ifPresent(found -> tables.row(
                        "those that a run finds",
                        found.ingestion().label(),
                        found.primaryKey().isEmpty() ? "as found" : String.join(", ", found.primaryKey()),
                        found.incremental() == null ? "" : found.incremental().cursor()));
        tables.print(terminal, "  ");
        source.found()
                .ifPresent(found -> terminal.print("  `tributary describe " + source.name() + " " + found.name()
                        + "` shows what the tables have in common that a run finds"));
    }
}
