package dev.tributary.cli.run;

import dev.tributary.cli.terminal.Durations;
import dev.tributary.cli.terminal.Terminal;
import dev.tributary.pipeline.PipelineListener;
import dev.tributary.pipeline.TableRun;
import dev.tributary.pipeline.spec.TableSpec;
import java.util.HashMap;
import java.util.Map;

/** Tells how far a pipeline is. */
public final class PipelineProgress implements PipelineListener {
    private final Terminal terminal;
    private final Map<String, Progress> running = new HashMap<>();

    /**
     * How far a table is.
     *
     * @param place its number and name
     * @param written the rows that have gone to its target
     */
    private record Progress(String place, long written) {}

    public PipelineProgress(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void started(TableSpec table, int number, int count) {
        String place = "[" + number + "/" + count + "] " + table.sourceTable();
        running.put(table.destination(), new Progress(place, 0));
        terminal.status(place + " ...");
    }

    @Override
    public void batchWritten(TableSpec table, long rows) {
        Progress progress = running.computeIfPresent(
                table.destination(), (name, before) -> new Progress(before.place(), before.written() + rows));
        if (progress != null) {
            terminal.status(progress.place() + ": " + progress.written() + " rows written ...");
        }
    }

    @Override
    public void finished(TableRun run) {
        Progress progress = running.remove(run.table().destination());
        if (progress != null) {
            String outcome = run.succeeded() ? progress.written() + " rows written" : "failed";
            terminal.progress(progress.place() + ": " + outcome + " in " + Durations.seconds(run.duration()) + " s");
        }
    }
}
