package dev.tributary.cli.run;

import dev.tributary.cli.terminal.Durations;
import dev.tributary.cli.terminal.Terminal;
import dev.tributary.cli.terminal.TextTable;
import dev.tributary.cli.terminal.TextTable.Column;
import dev.tributary.document.words.Spans;
import dev.tributary.pipeline.TargetState;
import dev.tributary.pipeline.journal.RunEntry;
import dev.tributary.pipeline.journal.RunOutcome;
import dev.tributary.pipeline.journal.RunState;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * How the last runs of tables went, and up to where they are delivered.
 *
 * @param tables the tables
 * @param now the time
 */
public record StatusReport(List<TargetState> tables, Instant now) {

    /** Prints a line a run, and what its numbers do not say. */
    public void print(Terminal terminal) {
        TextTable report = new TextTable(List.of(
                Column.text("table"),
                Column.text("began"),
                Column.text("result"),
                Column.number("read"),
                Column.number("inserted"),
                Column.number("updated"),
                Column.number("deleted"),
                Column.number("requests"),
                Column.number("seconds"),
                Column.text("delivered up to"),
                Column.text("behind")));
        tables.forEach(table -> rows(report, table));
        report.print(terminal, "");
        tables.forEach(table -> remarks(terminal, table));
    }

    private void rows(TextTable report, TargetState table) {
        Progress progress = Progress.delivered(table);
        String reached = progress.time()
                .map(StatusReport::seconds)
                .orElse(progress.rows().isEmpty() ? "nothing yet" : "see its offset");
        String behind = progress.behind(now).map(Spans::brief).orElse("");
        if (table.runs().isEmpty()) {
            report.row(table.name(), "", "no record", "", "", "", "", "", "", reached, behind);
        }
        for (RunEntry run : table.runs()) {
            boolean isNewest = run.equals(table.runs().get(0));
            Optional<RunOutcome> outcome = run.state().outcome();
            report.row(
                    isNewest ? table.name() : "",
                    seconds(run.begin()),
                    result(run),
                    number(outcome, RunOutcome::read),
                    number(outcome, RunOutcome::inserted),
                    number(outcome, RunOutcome::updated),
                    number(outcome, RunOutcome::deleted),
                    number(outcome, RunOutcome::requests),
                    text(outcome, ended -> Durations.seconds(ended.duration())),
                    isNewest ? reached : "",
                    isNewest ? behind : "");
        }
    }

    private static void remarks(Terminal terminal, TargetState table) {
        for (RunEntry run : table.runs()) {
            if (run.state() instanceof RunState.BrokenOff) {
                terminal.print(table.name() + ", " + seconds(run.begin())
                        + ": the run never told of its end; its process is gone. The next run goes on where it was.");
            }
            run.state()
                    .outcome()
                    .flatMap(RunOutcome::failure)
                    .ifPresent(failure -> terminal.print(
                            table.name() + ", " + seconds(run.begin()) + ": " + Terminal.printable(failure)));
        }
        if (!table.checkpoint().pending().isEmpty()) {
            terminal.print(table.name() + ": a batch has begun and is not in the target yet; the next run repeats it.");
        }
    }

    private static String result(RunEntry run) {
        String word = run.state().word();
        return run.mode().equals("incremental") ? word : word + ", " + run.mode();
    }

    private static String number(Optional<RunOutcome> outcome, ToLongFunction<RunOutcome> number) {
        return text(outcome, ended -> Long.toString(number.applyAsLong(ended)));
    }

    private static String text(Optional<RunOutcome> outcome, Function<RunOutcome, String> text) {
        return outcome.map(text).orElse("");
    }

    private static String seconds(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
