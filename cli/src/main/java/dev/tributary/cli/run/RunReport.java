package dev.tributary.cli.run;

import dev.tributary.cli.terminal.Durations;
import dev.tributary.cli.terminal.Terminal;
import dev.tributary.cli.terminal.TextTable;
import dev.tributary.cli.terminal.TextTable.Column;
import dev.tributary.document.words.Spans;
import dev.tributary.model.IngestionType;
import dev.tributary.pipeline.TableRun;
import dev.tributary.runtime.environment.ReadStatistics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * What a pipeline's run did, table by table.
 *
 * @param runs the tables' runs
 * @param indent what stands before each line
 */
public record RunReport(List<TableRun> runs, String indent) {
    private static final Duration WORTH_TELLING = Duration.ofSeconds(1);

    /** Prints a table of the runs, what was unusual about them, and what went wrong. */
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
                Column.text(isDelta() ? "Delta table" : "target")));
        for (TableRun run : runs) {
            table.row(
                    run.table().sourceTable(),
                    run.ingestionType().map(IngestionType::label).orElse("?"),
                    Long.toString(run.rowsRead()),
                    Long.toString(run.inserted()),
                    Long.toString(run.updated()),
                    Long.toString(run.deleted()),
                    Long.toString(run.reading().requests()),
                    Durations.seconds(run.duration()),
                    run.succeeded() ? terminal.shown(run.location()) : "failed, see below");
        }
        table.print(terminal, indent);
        for (TableRun run : runs) {
            String unusual = unusual(run.reading());
            if (!unusual.isEmpty()) {
                terminal.print(indent + run.table().sourceTable() + ": " + unusual);
            }
            new TreeMap<>(run.reading().drift()).forEach((name, drift) -> {
                if (!drift.isNone()) {
                    terminal.print(indent + "Fields of " + name + ": " + new DriftText(drift));
                }
            });
        }
        for (TableRun run : runs) {
            run.failure().ifPresent(failure -> terminal.error(run.table().sourceTable() + ": " + failure));
        }
    }

    /** Whether what was written is Delta tables, which have versions. */
    private boolean isDelta() {
        return runs.stream().noneMatch(run -> run.succeeded() && run.version().isEmpty());
    }

    /** Where runs failed, for whoever asks for that. */
    public void printCauses(Terminal terminal) {
        runs.forEach(run -> run.cause().ifPresent(cause -> cause.printStackTrace(terminal.err())));
    }

    /** Prints what all tables took together. */
    public void printTotal(Terminal terminal) {
        ReadStatistics all = runs.stream().map(TableRun::reading).reduce(ReadStatistics.NONE, ReadStatistics::plus);
        String unusual = unusual(all);
        terminal.print(indent + "In all: " + counted(all.requests(), "request") + ", " + counted(all.pages(), "page")
                + ", " + counted(all.bytes(), "byte") + (unusual.isEmpty() ? "" : ", " + unusual));
    }

    private static String counted(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    /** What did not go straight on, empty where all did. */
    private static String unusual(ReadStatistics reading) {
        List<String> parts = new ArrayList<>();
        if (reading.retries() > 0) {
            parts.add(counted(reading.retries(), "repeated request"));
        }
        if (reading.waited().compareTo(WORTH_TELLING) >= 0) {
            parts.add(Spans.words(reading.waited()) + " waited for the source");
        }
        if (reading.rescued() > 0) {
            parts.add(counted(reading.rescued(), "rescued value"));
        }
        if (reading.dropped() > 0) {
            parts.add(counted(reading.dropped(), "dropped row"));
        }
        return String.join(", ", parts);
    }
}
