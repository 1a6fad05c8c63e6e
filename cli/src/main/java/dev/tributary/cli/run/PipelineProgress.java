package dev.tributary.cli.run;

import dev.tributary.cli.terminal.Durations;
import dev.tributary.cli.terminal.Terminal;
import dev.tributary.pipeline.PipelineListener;
import dev.tributary.pipeline.TableRun;
import dev.tributary.pipeline.spec.TableSpec;

/** Tells how far a pipeline is. */
public final class PipelineProgress implements PipelineListener {
    private final Terminal terminal;

    public PipelineProgress(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void started(TableSpec table, int number, int count) {
        terminal.progress("[" + number + "/" + count + "] " + table.sourceTable());
    }

    @Override
    public void batchWritten(TableSpec table, long rows) {
        terminal.progress("      " + rows + " rows written");
    }

    @Override
    public void finished(TableRun run) {
        String outcome = run.succeeded() ? "done" : "failed";
        terminal.progress("      " + outcome + " after " + Durations.seconds(run.duration()) + " s");
    }
}
