package dev.tributary.runtime.limit;

import dev.tributary.runtime.environment.Environment;
import dev.tributary.runtime.environment.Wait;
import dev.tributary.runtime.error.Place;
import dev.tributary.runtime.error.SourceException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The limits of a table's requests, all of which apply. Safe for use by several threads, which take turns. */
public final class Limits {
    /** No limits. */
    public static final Limits NONE = new ConnectionLimits(List.of()).own();

    private static final Logger LOG = LoggerFactory.getLogger(Limits.class);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    private final ConnectionLimits connection;
    private final Lane lane;

    /** @param connection guards the limits, which are its own and those of one of its tables */
    Limits(ConnectionLimits connection, Lane lane) {
        this.connection = connection;
        this.lane = lane;
    }

    /** The places of bodies that announcements are at, as JSON Pointers. */
    public List<String> placesInBody() {
        return lane.limits().stream()
                .map(Limit::model)
                .flatMap(model -> Stream.of(model.remaining(), model.reset(), model.cost(), model.restoreRate())
                        .flatMap(Stream::ofNullable))
                .filter(place -> place.startsWith("/"))
                .distinct()
                .toList();
    }

    /**
     * Waits until a request may be made.
     *
     * @param calledOff whether nobody waits for it any more; whoever changes that wakes the connection's limits
     * @throws InterruptedException if the thread is interrupted meanwhile
     * @throws CancellationException if it was called off, and has used nothing
     * @throws SourceException if that would take too long
     */
    public Permit acquire(Place place, Environment environment, BooleanSupplier calledOff) throws InterruptedException {
        if (lane.limits().isEmpty()) {
            return Permit.FREE;
        }
        Object turn = new Object();
        connection.line(lane, turn);
        try {
            while (true) {
                Admission admission = connection.begin(lane, turn, environment.clock(), calledOff);
                if (admission instanceof Admission.Begun begun) {
                    return new Permit(connection, begun.counted(), environment.clock());
                }
                sleep(place, environment, ((Admission.Later) admission).left());
            }
        } finally {
            connection.leave(lane, turn);
        }
    }

    private static void sleep(Place place, Environment environment, Duration left) throws InterruptedException {
        if (left.compareTo(LONGEST_WAIT) > 0) {
            throw SourceException.unanswered(
                    place.says(
                            "the source's budget of requests is used up for " + left.toSeconds() + " seconds",
                            "run again after that; nothing is lost, the offset has not moved."),
                    null);
        }
        LOG.debug("{}: waiting {} ms for a limit of the source's", place, left.toMillis());
        environment.listener().waiting(place.source(), place.table(), new Wait(Wait.Reason.LIMIT, left));
        environment.sleeper().sleep(left);
    }
}
