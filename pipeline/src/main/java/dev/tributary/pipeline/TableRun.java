package dev.tributary.pipeline;

import dev.tributary.model.IngestionType;
import dev.tributary.pipeline.spec.TableSpec;
import dev.tributary.runtime.environment.ReadStatistics;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a run did for one table.
 *
 * @param table the table
 * @param ingestionType how its rows become rows of the target; empty if the run failed before that was known
 * @param rowsRead rows that the source delivered
 * @param inserted rows that are new in the target
 * @param updated rows of the target that have changed
 * @param deleted rows that are gone from the target
 * @param reading what reading the source took, also where it failed
 * @param duration how long it took
 * @param location where the target lies, a path or URI
 * @param version the target's Delta version after the run; empty where there is no target yet
 * @param failure what went wrong and what to do, without secrets; empty for a run that went well
 * @param cause what was thrown then, for whoever wants to see where
 */
public record TableRun(
        TableSpec table,
        Optional<IngestionType> ingestionType,
        long rowsRead,
        long inserted,
        long updated,
        long deleted,
        ReadStatistics reading,
        Duration duration,
        String location,
        OptionalLong version,
        Optional<String> failure,
        Optional<Throwable> cause) {

    /** {@return whether the target is in step with the source} */
    public boolean succeeded() {
        return failure.isEmpty();
    }
}
