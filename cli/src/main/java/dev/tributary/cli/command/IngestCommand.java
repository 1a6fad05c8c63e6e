package dev.tributary.cli.command;

import dev.tributary.cli.run.JsonReport;
import dev.tributary.cli.run.OrderlyStop;
import dev.tributary.cli.run.PipelineProgress;
import dev.tributary.cli.run.PlanReport;
import dev.tributary.cli.run.RunReport;
import dev.tributary.cli.terminal.Terminal;
import dev.tributary.cli.terminal.UserError;
import dev.tributary.model.TableOptions;
import dev.tributary.pipeline.Pipeline;
import dev.tributary.pipeline.PlannedTable;
import dev.tributary.pipeline.RunMode;
import dev.tributary.pipeline.TableRun;
import dev.tributary.runtime.environment.Environments;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code tributary ingest}. */
@Command(
        name = "ingest",
        description = {
            "Bring the tables of a pipeline to Delta tables, each row exactly once.",
            "The first run takes in everything; the next ones, what has changed since."
        })
public final class IngestCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final BooleanSupplier debug;

    @Mixin
    private ChosenTables tables = new ChosenTables();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "How the run is reported: table, or json, an object a table (default: ${DEFAULT-VALUE}).",
            defaultValue = "table")
    private Format format = Format.TABLE;

    @Option(
            names = "--full-refresh",
            description = "Empty the targets of the tables that --table names, and read them from their beginning.")
    private boolean fullRefresh;

    @Option(
            names = "--from",
            paramLabel = "TIME",
            description = {
                "Read again the rows whose cursor is at or after a date or time, and merge them into the targets;",
                "where the next run begins stays as it is."
            })
    private @Nullable String from;

    @Option(
            names = "--until",
            paramLabel = "TIME",
            description = "Read again the rows whose cursor is before a date or time; with --from, a span.")
    private @Nullable String until;

    @Option(names = "--dry-run", description = "Say what a run would do, and read and write nothing.")
    private boolean dryRun;

    enum Format {
        TABLE,
        JSON
    }

    /** @param debug whether stack traces are shown */
    public IngestCommand(Terminal terminal, BooleanSupplier debug) {
        this.terminal = terminal;
        this.debug = debug;
    }

    @Override
    @SuppressWarnings("try") // what stops the run in order is only held
    public Integer call() {
        RunMode mode = mode();
        ChosenTables.Prepared prepared = tables.prepared(terminal);
        terminal.status("Starting Spark ...");
        SparkSession spark = prepared.spark();
        try {
            Pipeline run = prepared.on(spark);
            if (dryRun) {
                List<PlannedTable> planned = run.plan(mode);
                new PlanReport(planned).print(terminal);
                return planned.stream().allMatch(table -> table.failure().isEmpty()) ? ExitCode.OK : ExitCode.SOFTWARE;
            }
            try (OrderlyStop stop = OrderlyStop.ofThisThread()) {
                List<TableRun> runs = run.run(
                        mode,
                        new PipelineProgress(terminal, Environments.current().clock()));
                report(runs);
                terminal.flush();
                return runs.stream().allMatch(TableRun::succeeded) ? ExitCode.OK : ExitCode.SOFTWARE;
            }
        } finally {
            spark.stop();
        }
    }

    private RunMode mode() {
        boolean ranged = from != null || until != null;
        if (dryRun && format == Format.JSON) {
            throw UserError.usage("--dry-run says in words what a run would do. Remove --format.");
        }
        if (fullRefresh && ranged) {
            throw UserError.usage("--full-refresh reads everything, --from and --until only a part. Choose one.");
        }
        if (fullRefresh && !tables.areNamed()) {
            throw UserError.usage("--full-refresh empties targets. Name the tables that are meant, each with --table.");
        }
        if (ranged) {
            Optional<Instant> first = time("--from", from);
            Optional<Instant> last = time("--until", until);
            if (first.isPresent() && last.isPresent() && !first.get().isBefore(last.get())) {
                throw UserError.usage("--until " + until + " is not after --from " + from
                        + ". Rows are read from the first, itself included, up to the second, itself not included.");
            }
            return new RunMode.Range(Optional.ofNullable(from), Optional.ofNullable(until));
        }
        return fullRefresh ? new RunMode.FullRefresh() : new RunMode.GoOn();
    }

    private static Optional<Instant> time(String name, @Nullable String text) {
        try {
            return Optional.ofNullable(text).map(TableOptions::time);
        } catch (DateTimeException e) {
            throw UserError.usage(
                    name + " must be a date such as 2026-01-15, which begins in UTC, or a time with an offset"
                            + " such as 2026-01-15T12:00:00Z, not `" + text + "`.");
        }
    }

    private void report(List<TableRun> runs) {
        RunReport report = new RunReport(runs, "");
        if (debug.getAsBoolean()) {
            report.printCauses(terminal);
        }
        if (format == Format.JSON) {
            new JsonReport(runs).print(terminal);
            return;
        }
        report.print(terminal);
        report.printTotal(terminal);
    }
}
