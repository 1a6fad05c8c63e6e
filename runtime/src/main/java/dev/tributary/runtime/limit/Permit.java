package dev.tributary.runtime.limit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** A request that may be made, and is told what came of it; closed when it is over. For one thread at a time. */
public final class Permit implements AutoCloseable {
    static final Permit FREE = new Permit(new ConnectionLimits(List.of()), List.of(), 0, Clock.systemUTC());

    private final ConnectionLimits connection;
    private final List<Limit> limits;
    private final long number;
    private final Map<Limit, OptionalLong> costs = new HashMap<>();
    private final Clock clock;
    private @Nullable Instant answered;
    private boolean closed;

    Permit(ConnectionLimits connection, List<Limit> limits, long number, Clock clock) {
        this.connection = connection;
        this.limits = limits;
        this.number = number;
        this.clock = clock;
    }

    /** Takes notice of what a response says, in its headers or, later, in its body. */
    public void hear(ResponseFacts response) {
        if (limits.isEmpty()) {
            return;
        }
        answered = response.received();
        for (Limit limit : limits) {
            OptionalLong cost = limit.cost(response);
            if (cost.isPresent()) {
                costs.put(limit, cost);
            }
        }
        connection.hear(limits, response, number);
    }

    /** How long after a response the budgets are whole again, by what it says. */
    public Optional<Duration> reset(ResponseFacts response) {
        return limits.stream().flatMap(limit -> limit.reset(response).stream()).max(Comparator.naturalOrder());
    }

    /** Ends the request; what is heard later of a body that is still read counts all the same. */
    @Override
    public void close() {
        if (!closed && !limits.isEmpty()) {
            closed = true;
            connection.end(limits, answered == null ? clock.instant() : answered, costs);
        }
    }
}
