package dev.tributary.cli.run;

import dev.tributary.cli.terminal.Durations;
import dev.tributary.cli.terminal.Terminal;
import dev.tributary.pipeline.PipelineListener;
import dev.tributary.pipeline.TableRun;
import dev.tributary.pipeline.spec.TableSpec;

/** Tells how far a pipeline is. */
public final class PipelineProgress implements PipelineListener {
    private final Terminal terminal;
    private String place = "";
    private long written;

    public PipelineProgress(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void started(TableSpec table, int number, int count) {
        place = "[" + number + "/" + count + "] " + table.sourceTable();
        terminal.status(place + " ...");
    }

    @Override
    public void batchWritten(TableSpec table, long rows) {
        written += rows;
        terminal.status(place + ": " + written + " rows written ...");
    }

    @Override
    public void finished(TableRun run) {
        String outcome = run.succeeded() ? written + " rows written" : "failed";
        terminal.progress(place + ": " + outcome + " in " + Durations.seconds(run.duration()) + " s");
        written = 0;
    }
}
