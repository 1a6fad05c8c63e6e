package dev.tributary.runtime.limit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A request that may be made, and is told what came of it; closed when it is over. For one thread at a time. */
public final class Permit implements AutoCloseable {
    static final Permit FREE = new Permit(new ConnectionLimits(List.of()), List.of(), Clock.systemUTC());

    private final ConnectionLimits connection;
    private final List<Admission.Counted> counted;
    private final Clock clock;
    private @Nullable Instant answered;
    private boolean closed;

    Permit(ConnectionLimits connection, List<Admission.Counted> counted, Clock clock) {
        this.connection = connection;
        this.counted = counted;
        this.clock = clock;
    }

    /** Takes notice of what a response says, in its headers or, later, in its body. */
    public void hear(ResponseFacts response) {
        if (!counted.isEmpty()) {
            answered = response.received();
            connection.hear(counted, response);
        }
    }

    /** How long after a response the budgets are whole again, by what it says. */
    public Optional<Duration> reset(ResponseFacts response) {
        return counted.stream()
                .flatMap(one -> one.limit().reset(response).stream())
                .max(Comparator.naturalOrder());
    }

    /** Ends the request; what is heard later of a body that is still read counts all the same. */
    @Override
    public void close() {
        if (!closed && !counted.isEmpty()) {
            closed = true;
            connection.end(counted, answered == null ? clock.instant() : answered);
        }
    }
}
