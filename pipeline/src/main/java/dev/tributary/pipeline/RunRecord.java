package dev.tributary.pipeline;

import dev.tributary.model.IngestionType;
import dev.tributary.pipeline.journal.Journal;
import dev.tributary.pipeline.journal.RunOutcome;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps a run beside its checkpoint. What cannot be kept is logged: the rows count, and they are in the target. */
final class RunRecord {
    private static final Logger LOG = LoggerFactory.getLogger(RunRecord.class);

    private final Optional<Journal.Open> open;

    private RunRecord(Optional<Journal.Open> open) {
        this.open = open;
    }

    static RunRecord begin(TableLocation location, String source, RunMode mode, Instant begin) {
        try {
            return new RunRecord(Optional.of(location.journal().begin(source, mode.toString(), begin)));
        } catch (RuntimeException e) {
            LOG.warn("The beginning of a run is not kept: table={} {}", source, Failures.message(e));
            return new RunRecord(Optional.empty());
        }
    }

    void end(TableRun run) {
        try {
            open.ifPresent(record -> record.end(new RunOutcome(
                    run.ingestionType().map(IngestionType::label),
                    run.rowsRead(),
                    run.inserted(),
                    run.updated(),
                    run.deleted(),
                    run.reading().requests(),
                    run.duration(),
                    run.location(),
                    run.version(),
                    run.failure())));
        } catch (RuntimeException e) {
            LOG.warn("The end of a run is not kept: table={} {}", run.table().sourceTable(), Failures.message(e));
        }
    }
}
