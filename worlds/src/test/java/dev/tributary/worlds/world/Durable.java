package dev.tributary.worlds.world;

import dev.tributary.runtime.connector.Offset;
import java.util.List;
import java.util.Optional;

/** What outlives a crash: the log of offsets, the spool, and the target. */
public final class Durable {
    /** Where a table's rows and, read apart, its deletes are. */
    public record Place(Offset rows, Offset deletes) {
        static final Place START = new Place(Offset.START, Offset.START);
    }

    /**
     * A batch whose offsets are logged.
     *
     * @param spooled its rows, empty where they are read from the source again
     */
    public record Batch(long number, Place start, Place end, Optional<List<Delivered>> spooled) {}

    private final Target target;
    private Place place = Place.START;
    private Optional<Batch> logged = Optional.empty();
    private long batches;
    private boolean checkpointed;

    Durable(Target target) {
        this.target = target;
    }

    public Target target() {
        return target;
    }

    /** Up to where the target has everything. */
    public Place place() {
        return place;
    }

    /** The batch that is logged, and not yet known to be in the target. */
    public Optional<Batch> logged() {
        return logged;
    }

    /** Logs a batch. */
    public Batch log(Place end, Optional<List<Delivered>> spooled) {
        Batch batch = new Batch(batches++, place, end, spooled);
        logged = Optional.of(batch);
        return batch;
    }

    /** A process begins. */
    void processBegins() {
        checkpointed = false;
    }

    /** Whether the process has committed a batch that ended before its run did, as many rows as it has say. */
    boolean isCheckpointed() {
        return checkpointed;
    }

    /** The batch that is logged is in the target, and was as large as one may be. */
    void checkpoint() {
        checkpointed = true;
    }

    /** The batch that is logged is in the target. */
    public void committed() {
        place = logged.orElseThrow().end();
        logged = Optional.empty();
    }
}
