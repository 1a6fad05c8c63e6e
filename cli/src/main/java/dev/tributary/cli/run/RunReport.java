package dev.tributary.cli.run;

import dev.tributary.cli.terminal.Durations;
import dev.tributary.cli.terminal.Terminal;
import dev.tributary.cli.terminal.TextTable;
import dev.tributary.cli.terminal.TextTable.Column;
import dev.tributary.model.IngestionType;
import dev.tributary.pipeline.TableRun;
import java.nio.file.Path;
import java.util.List;

/**
 * What a pipeline's run did, table by table.
 *
 * @param runs the tables' runs
 * @param directory what locations are shown relative to
 * @param indent what stands before each line
 */
public record RunReport(List<TableRun> runs, Path directory, String indent) {

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
                    run.succeeded() ? location(run) : "failed, see below");
        }
        table.print(terminal, indent);
        for (TableRun run : runs) {
            run.failure().ifPresent(failure -> terminal.error(run.table().sourceTable() + ": " + failure));
        }
    }

    private String location(TableRun run) {
        String location =
                run.location().startsWith("file:") ? run.location().substring("file:".length()) : run.location();
        if (location.contains("://")) {
            return location;
        }
        Path path = Path.of(location);
        return path.startsWith(directory) ? directory.relativize(path).toString() : location;
    }
}
