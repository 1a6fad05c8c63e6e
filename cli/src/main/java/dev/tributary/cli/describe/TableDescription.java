package dev.tributary.cli.describe;

import dev.tributary.cli.terminal.Terminal;
import dev.tributary.cli.terminal.TextTable;
import dev.tributary.cli.terminal.TextTable.Column;
import dev.tributary.document.words.PageWords;
import dev.tributary.document.words.ReadWords;
import dev.tributary.document.words.Spans;
import dev.tributary.document.words.Terms;
import dev.tributary.document.words.TypeNames;
import dev.tributary.model.ColumnModel;
import dev.tributary.model.JobModel;
import dev.tributary.model.PayloadModel;
import dev.tributary.model.RoleModel;
import dev.tributary.model.SourceModel;
import dev.tributary.model.TableModel;
import dev.tributary.model.TableOptions;
import java.util.List;

/** A table: how it is read, its columns, its options. */
public record TableDescription(SourceModel source, TableModel table) {

    /** Prints it. */
    public void print(Terminal terminal) {
        ReadWords words = new ReadWords(source, table);
        terminal.print(terminal.bold(source.name() + "." + table.name()));
        if (!table.description().isEmpty()) {
            terminal.paragraph(table.description());
        }
        terminal.print("");
        if (table.role() instanceof RoleModel.Found) {
            source.tableDiscovery()
                    .ifPresent(finder -> terminal.print("  tables     all that are found by "
                            + finder.request().method() + " " + finder.request().path()));
        }
        terminal.print("  ingestion  " + table.ingestion().label());
        terminal.print("  key        " + words.key());
        terminal.print("  cursor     " + words.cursor());
        words.discovery().ifPresent(discovery -> terminal.print("  columns    more are found by " + discovery));
        table.changeToken().ifPresent(token -> terminal.print("  changes    since the token at " + token.from()));
        words.feed().ifPresent(feed -> terminal.print("  changes    " + feed));
        words.deletes().ifPresent(deletes -> terminal.print("  deletes    " + deletes));
        terminal.print("  request    " + table.request().method() + " "
                + table.request().path());
        words.madeFor().ifPresent(what -> terminal.print("  made for   " + what));
        JobModel job = table.request().job();
        if (job != null) {
            terminal.print("  job        asked for until " + job.state() + " is " + String.join(" or ", job.done())
                    + ", at most " + Spans.words(job.timeout()) + ", then read at " + job.download());
        }
        if (!table.records().path().isEmpty()) {
            terminal.print("  rows at    " + table.records().path());
        }
        if (!table.records().payload().equals(PayloadModel.JSON)) {
            terminal.print("  body       " + table.records().payload().label());
        }
        terminal.print("  pages      " + PageWords.of(table.pagination()));
        Terms.limits(table.limits()).ifPresent(limits -> terminal.print("  limits     " + limits));
        Terms.skipped(table.errors()).ifPresent(skipped -> terminal.print("  skipped    " + skipped));
        Terms.empty(table.errors()).ifPresent(empty -> terminal.print("  no rows    " + empty));

        terminal.print("");
        terminal.print(terminal.bold("Columns"));
        TextTable columns = new TextTable(
                List.of(Column.text("name"), Column.text("type"), Column.text(""), Column.text("meaning")));
        addColumns(columns, "", table.columns());
        columns.print(terminal, "  ");

        Options.print(terminal, source.name(), "Table options", table.options());
        Options.print(terminal, source.name(), "Built-in table options", TableOptions.of(table));
        Options.print(terminal, source.name(), "Connection options", source.options());
    }

    private static void addColumns(TextTable to, String indent, List<ColumnModel> columns) {
        for (ColumnModel column : columns) {
            to.row(
                    indent + column.name(),
                    TypeNames.of(column.type()),
                    column.nullable() ? "" : "not null",
                    meaning(column));
            addColumns(to, indent + "  ", TypeNames.fields(column.type()));
        }
    }

    private static String meaning(ColumnModel column) {
        return column.description().isEmpty() ? ReadWords.origin(column.origin()) : column.description();
    }
}
