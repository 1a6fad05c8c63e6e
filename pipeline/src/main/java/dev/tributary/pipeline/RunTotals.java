package dev.tributary.pipeline;

import dev.tributary.model.IngestionType;
import dev.tributary.pipeline.delta.WriteCounts;
import java.util.Optional;

/** What a table's run has done so far; told on the stream's thread, asked on the pipeline's. */
final class RunTotals {
    private Optional<IngestionType> ingestionType = Optional.empty();
    private long rows;
    private WriteCounts written = WriteCounts.NONE;

    synchronized void ingesting(IngestionType type) {
        ingestionType = Optional.of(type);
    }

    synchronized void batch(long read, WriteCounts counts) {
        rows += read;
        written = written.plus(counts);
    }

    synchronized Optional<IngestionType> ingestionType() {
        return ingestionType;
    }

    synchronized long rows() {
        return rows;
    }

    synchronized WriteCounts written() {
        return written;
    }
}
