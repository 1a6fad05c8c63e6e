package dev.tributary.cli.init;

import dev.tributary.cli.terminal.Terminal;
import dev.tributary.cli.terminal.TextTable;
import dev.tributary.cli.terminal.TextTable.Column;
import dev.tributary.importer.OpenApiImport;
import dev.tributary.importer.table.Findings;
import dev.tributary.importer.table.Table;
import java.util.List;
import java.util.stream.Collectors;

/** The tables that a document would give, the likeliest first, and what it has besides. */
public final class TableOverview {
    private static final int WIDTH = 44;

    /** Prints it. */
    public static void print(OpenApiImport document, Terminal terminal) {
        Findings findings = document.findings();
        terminal.print(document.title() + ": " + document.operations() + " operations, " + findings.lists()
                + " of which list something");
        terminal.print("");
        TextTable table = new TextTable(List.of(
                Column.text("table"),
                Column.text("path", WIDTH),
                Column.text("rows at"),
                Column.text("key"),
                Column.text("cursor"),
                Column.text("pages"),
                Column.text("read by"),
                Column.number("guesses")));
        for (Table each : document.tables()) {
            table.row(
                    each.name(),
                    each.path(),
                    each.rows().pointer(),
                    each.rows().keyed()
                            ? "the member's name"
                            : each.key().shown() + (each.key().guessed() ? "?" : ""),
                    each.changes()
                            .map(changes -> String.join(".", changes.cursor()))
                            .orElse(""),
                    each.pages().word(),
                    each.links().stream().map(link -> link.table()).collect(Collectors.joining(", ")),
                    String.valueOf(each.guesses().size()));
        }
        table.print(terminal, "");
        if (!findings.refused().isEmpty()) {
            terminal.print("");
            terminal.print("Not taken:");
            findings.refused().forEach(each -> terminal.print("  " + each.path() + ": " + each.reason()));
        }
        terminal.print("");
        terminal.paragraph(
                "A question mark is a guess. Take tables with --tables and their names, or all; those that are read by "
                        + "others' rows are so only with these, and else by options.");
    }

    private TableOverview() {}
}
