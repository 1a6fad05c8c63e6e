package dev.tributary.pipeline;

import dev.tributary.runtime.connector.Offset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Up to where a table was brought to its target, as its checkpoint says.
 *
 * @param query the id by which Delta knows the batches; empty before the first run and after a reset
 * @param batch the newest batch that is in the target
 * @param delivered up to where the source was delivered: the offset of the rows, and that of the deletes where these are
 *     read apart; empty before the first batch
 * @param pending where a batch ends that has begun and is not in the target; the next run repeats it
 */
public record CheckpointState(
        Optional<String> query, OptionalLong batch, List<Offset> delivered, List<Offset> pending) {
    /** No run has begun, or what runs have left is forgotten. */
    static final CheckpointState NONE =
            new CheckpointState(Optional.empty(), OptionalLong.empty(), List.of(), List.of());

    /** What Spark writes for a stream that has not been read yet. */
    private static final String NOTHING = "-";

    /**
     * Copies the lists.
     *
     * @param query the id by which Delta knows the batches; empty before the first run and after a reset
     * @param batch the newest batch that is in the target
     * @param delivered up to where the source was delivered: the offset of the rows, and that of the deletes where
     *     these are read apart; empty before the first batch
     * @param pending where a batch ends that has begun and is not in the target; the next run repeats it
     */
    public CheckpointState {
        delivered = List.copyOf(delivered);
        pending = List.copyOf(pending);
    }

    static CheckpointState of(SparkLog log) {
        OptionalLong committed = log.committed();
        OptionalLong begun = log.begun();
        boolean isPending = begun.isPresent() && (committed.isEmpty() || committed.getAsLong() < begun.getAsLong());
        return new CheckpointState(
                log.queryId(), committed, offsets(log, committed), isPending ? offsets(log, begun) : List.of());
    }

    private static List<Offset> offsets(SparkLog log, OptionalLong batch) {
        if (batch.isEmpty()) {
            return List.of();
        }
        return log.offsets(batch.getAsLong()).orElse(List.of()).stream()
                .map(json -> json.equals(NOTHING) ? Offset.START : new Offset(json))
                .toList();
    }
}
