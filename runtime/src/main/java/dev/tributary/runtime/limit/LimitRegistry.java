package dev.tributary.runtime.limit;

import dev.tributary.model.LimitModel;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;

/**
 * The limits of this JVM's connections. A source counts all requests of a connection, whichever read or task makes them;
 * each of these has a connector of its own, so that only what is shared by the process can count them together.
 */
public final class LimitRegistry {
    /** By clock: what lives in a time of its own, as a simulation does, shares nothing with others. */
    private static final Map<Clock, Map<String, ConnectionLimits>> CONNECTIONS = new WeakHashMap<>();

    /**
     * The limits of a connection; the same at every call.
     *
     * @param connection what tells connections apart, without secrets
     */
    public static ConnectionLimits of(Clock clock, String connection, List<LimitModel> limits) {
        synchronized (CONNECTIONS) {
            return CONNECTIONS
                    .computeIfAbsent(clock, fresh -> new HashMap<>())
                    .computeIfAbsent(connection, fresh -> new ConnectionLimits(limits));
        }
    }

    private LimitRegistry() {}
}
