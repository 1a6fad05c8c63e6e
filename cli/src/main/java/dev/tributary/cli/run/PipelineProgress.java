package dev.tributary.cli.run;

import dev.tributary.cli.terminal.Durations;
import dev.tributary.cli.terminal.Terminal;
import dev.tributary.pipeline.PipelineListener;
import dev.tributary.pipeline.TableRun;
import dev.tributary.pipeline.spec.TableSpec;
import dev.tributary.runtime.environment.RunListener;
import dev.tributary.runtime.environment.Wait;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Tells how far a pipeline is, whatever threads its tables run on. On a terminal each table that is at work has a line that
 * changes; elsewhere a line is said now and then.
 */
public final class PipelineProgress implements PipelineListener {
    private static final Duration REPAINT = Duration.ofMillis(200);
    private static final Duration NOW_AND_THEN = Duration.ofSeconds(15);
    private static final Duration WORTH_TELLING = Duration.ofSeconds(2);

    private final Terminal terminal;
    private final Clock clock;
    private final Map<TableSpec, TableProgress> tables = new LinkedHashMap<>();
    private final Map<TableSpec, Instant> said = new LinkedHashMap<>();
    private Instant painted = Instant.EPOCH;

    public PipelineProgress(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public synchronized void started(TableSpec table, int number, int count) {
        Instant now = clock.instant();
        tables.put(table, new TableProgress("[" + number + "/" + count + "] " + table.sourceTable(), now));
        said.put(table, now);
        paint(now);
    }

    @Override
    public synchronized RunListener reading(TableSpec table) {
        TableProgress progress = tables.get(table);
        return progress == null ? RunListener.NONE : new Reading(table, progress);
    }

    @Override
    public synchronized void batchWritten(TableSpec table, long rows) {
        TableProgress progress = tables.get(table);
        if (progress != null) {
            progress.written(rows);
            paint(clock.instant());
        }
    }

    @Override
    public synchronized void finished(TableRun run) {
        TableProgress progress = tables.remove(run.table());
        said.remove(run.table());
        if (progress != null) {
            String outcome = run.succeeded()
                    ? String.format(
                            Locale.ROOT,
                            "%,d rows read, %,d rows changed",
                            run.rowsRead(),
                            run.inserted() + run.updated() + run.deleted())
                    : "failed";
            terminal.progress(progress.place() + ": " + outcome + " in " + Durations.seconds(run.duration()) + " s");
            paint(clock.instant());
        }
    }

    private void paint(Instant now) {
        painted = now;
        terminal.status(tables.values().stream().map(table -> table.text(now)).toList());
    }

    private synchronized void heard(TableSpec table, TableProgress progress) {
        Instant now = clock.instant();
        if (terminal.canMove()) {
            if (Duration.between(painted, now).compareTo(REPAINT) >= 0) {
                paint(now);
            }
            return;
        }
        Instant before = said.get(table);
        if (before != null && Duration.between(before, now).compareTo(NOW_AND_THEN) >= 0) {
            said.put(table, now);
            terminal.progress(progress.text(now));
        }
    }

    private synchronized void waiting(TableProgress progress, Wait wait) {
        if (wait.duration().compareTo(WORTH_TELLING) < 0) {
            return;
        }
        Instant now = clock.instant();
        progress.waiting(wait, now);
        if (terminal.canMove()) {
            paint(now);
        } else {
            terminal.progress(progress.place() + ": " + Waits.text(wait));
        }
    }

    /** What is heard of a table while it is read. */
    private final class Reading implements RunListener {
        private final TableSpec table;
        private final TableProgress progress;

        Reading(TableSpec table, TableProgress progress) {
            this.table = table;
            this.progress = progress;
        }

        @Override
        public void requested(String source, String name) {
            progress.requested();
            heard(table, progress);
        }

        @Override
        public void pageRead(String source, String name, long rows, long bytes) {
            // The pages of a parent hold none of the table's rows.
            progress.page(name.equals(table.sourceTable()) ? rows : 0);
            heard(table, progress);
        }

        @Override
        public void counted(String source, String name, long rows) {
            if (name.equals(table.sourceTable())) {
                progress.counted(rows);
            }
        }

        @Override
        public void waiting(String source, String name, Wait wait) {
            PipelineProgress.this.waiting(progress, wait);
        }
    }
}
