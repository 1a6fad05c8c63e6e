package dev.tributary.pipeline;

import dev.tributary.pipeline.journal.RunEntry;
import dev.tributary.pipeline.journal.RunOutcome;
import java.util.List;

/**
 * A table of a target directory.
 *
 * @param name the table's full name: {@code schema.table}, or {@code catalog.schema.table}
 * @param location where it lies, a path or URI
 * @param runs its newest runs, the newest first
 * @param checkpoint up to where it was brought
 */
public record TargetState(String name, String location, List<RunEntry> runs, CheckpointState checkpoint) {

    /**
     * Copies the runs.
     *
     * @param name the table's full name: {@code schema.table}, or {@code catalog.schema.table}
     * @param location where it lies, a path or URI
     * @param runs its newest runs, the newest first
     * @param checkpoint up to where it was brought
     */
    public TargetState {
        runs = List.copyOf(runs);
    }

    static TargetState of(String name, TableLocation location, int runs) {
        List<RunEntry> newest = location.journal().newest(runs);
        return new TargetState(
                name,
                newest.stream()
                        .flatMap(run -> run.state().outcome().stream())
                        .map(RunOutcome::target)
                        .findFirst()
                        .orElse(location.shown()),
                newest,
                location.isForgetting() ? CheckpointState.NONE : CheckpointState.of(location.log()));
    }
}
