package dev.tributary.cli.command;

import dev.tributary.cli.run.OrderlyStop;
import dev.tributary.cli.run.PipelineProgress;
import dev.tributary.cli.run.Repetition;
import dev.tributary.cli.run.RunReport;
import dev.tributary.cli.terminal.Terminal;
import dev.tributary.cli.terminal.UserError;
import dev.tributary.document.words.Spans;
import dev.tributary.pipeline.TableRun;
import dev.tributary.runtime.environment.Environment;
import dev.tributary.runtime.environment.Environments;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import org.apache.spark.sql.SparkSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code tributary run}. */
@Command(
        name = "run",
        description = {
            "Bring the tables of a pipeline to Delta tables again and again.",
            "A run that fails does not keep the next from beginning. The spec and the connection are read anew for each run."
                    + " Ctrl-C, or SIGTERM, ends it in order: what is under way stops after its batch, and the next start goes on"
                    + " from there."
        })
public final class RunCommand implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(RunCommand.class);

    private final Terminal terminal;
    private final BooleanSupplier debug;
    private final Environment environment = Environments.current();

    @Mixin
    private ChosenTables tables = new ChosenTables();

    @Option(
            names = "--every",
            required = true,
            paramLabel = "SPAN",
            converter = Every.class,
            description =
                    "How often a run begins, such as 15m, 1h30m or 90s. One that takes longer is followed at once.")
    private Duration every = Duration.ZERO;

    @Option(
            names = "--times",
            paramLabel = "N",
            description = "End after so many runs; without it, never. The exit code is that of the last one.")
    private long times = Long.MAX_VALUE;

    /** @param debug whether stack traces are shown */
    public RunCommand(Terminal terminal, BooleanSupplier debug) {
        this.terminal = terminal;
        this.debug = debug;
    }

    @Override
    @SuppressWarnings("try") // what stops the runs in order is only held
    public Integer call() {
        if (times < 1) {
            throw UserError.usage("--times is " + times + ", but must be 1 or more.");
        }
        // What is wrong from the beginning is told at once, rather than again and again.
        tables.prepared(terminal);
        try (OrderlyStop stop = OrderlyStop.ofThisThread()) {
            boolean succeeded = new Repetition(environment, every, times).live(this::round, this::next);
            if (Thread.currentThread().isInterrupted()) {
                terminal.progress("Ended, as asked.");
                return ExitCode.OK;
            }
            return succeeded ? ExitCode.OK : ExitCode.SOFTWARE;
        } finally {
            SparkSession.getDefaultSession().foreach(session -> {
                session.stop();
                return null;
            });
        }
    }

    private boolean round() {
        Instant begin = environment.clock().instant().truncatedTo(ChronoUnit.SECONDS);
        try {
            ChosenTables.Prepared prepared = tables.prepared(terminal);
            terminal.status("Starting Spark ...");
            List<TableRun> runs =
                    prepared.on(prepared.spark()).run(new PipelineProgress(terminal, environment.clock()));
            RunReport report = new RunReport(runs, "");
            if (debug.getAsBoolean()) {
                report.printCauses(terminal);
            }
            terminal.print(terminal.bold("Run of " + begin));
            report.print(terminal);
            report.printTotal(terminal);
            return runs.stream().allMatch(TableRun::succeeded);
        } catch (Exception e) {
            // Scala code throws checked exceptions that it does not declare, InterruptedException among them.
            if (e instanceof InterruptedException) {
                Thread.currentThread().interrupt();
                return false;
            }
            LOG.warn("A run failed", e);
            if (debug.getAsBoolean()) {
                e.printStackTrace(terminal.err());
            }
            terminal.error(
                    "The run of " + begin + " failed: " + (e.getMessage() == null ? e.toString() : e.getMessage()));
            return false;
        }
    }

    private void next(boolean succeeded, Instant begin) {
        terminal.progress((succeeded ? "" : "The run failed. ") + "The next run begins at "
                + begin.truncatedTo(ChronoUnit.SECONDS) + ", in "
                + Spans.words(Duration.between(environment.clock().instant(), begin)) + ".");
    }
}
