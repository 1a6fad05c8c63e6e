package dev.tributary.cli.run;

import dev.tributary.cli.terminal.Durations;
import dev.tributary.cli.terminal.Terminal;
import dev.tributary.cli.terminal.TextTable;
import dev.tributary.cli.terminal.TextTable.Column;
import dev.tributary.model.IngestionType;
import dev.tributary.pipeline.TableRun;
import java.util.List;

/**
 * What a pipeline's run did, table by table.
 *
 * @param runs the tables' runs
 * @param indent what stands before each line
 */
public record RunReport(List<TableRun> runs, String indent) {

    /** Prints a table of the runs, and what went wrong. */
    public void print(Terminal terminal) {
        TextTable table = new TextTable(List.of(
                Column.text("table"),
                Column.text("ingestion"),
                Column.number("read"),
                Column.number("inserted"),
                Column.number("updated"),
                Column.number("deleted"),
                Column.number("requests"),
                Column.number("seconds"),
                Column.text("Delta table")));
        for (TableRun run : runs) {
            table.row(
                    run.table().sourceTable(),
                    run.ingestionType().map(IngestionType::label).orElse("?"),
                    Long.toString(run.rowsRead()),
                    Long.toString(run.inserted()),
                    Long.toString(run.updated()),
                    Long.toString(run.deleted()),
                    Long.toString(run.requests()),
                    Durations.seconds(run.duration()),
                    run.succeeded() ? terminal.shown(run.location()) : "failed, see below");
        }
        table.print(terminal, indent);
        for (TableRun run : runs) {
            run.failure().ifPresent(failure -> terminal.error(run.table().sourceTable() + ": " + failure));
        }
    }
}
