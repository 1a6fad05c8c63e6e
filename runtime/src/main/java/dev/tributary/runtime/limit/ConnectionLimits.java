package dev.tributary.runtime.limit;

import dev.tributary.model.LimitModel;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** The limits of one connection, its tables' among them, which all its reads in this JVM share. */
public final class ConnectionLimits {
    private final List<Limit> own;
    private final Map<String, List<Limit>> tables = new HashMap<>();
    private long numbers;

    ConnectionLimits(List<LimitModel> models) {
        own = models.stream().map(Limit::new).toList();
    }

    /** The limits of requests that belong to no table. */
    public Limits own() {
        return new Limits(this, own);
    }

    /** The limits of a table's requests: the connection's, and these. */
    public synchronized Limits of(String table, List<LimitModel> models) {
        List<Limit> limits = tables.computeIfAbsent(
                table, name -> models.stream().map(Limit::new).toList());
        return new Limits(this, Stream.concat(own.stream(), limits.stream()).toList());
    }

    /** Begins a request if it may be made, once others make room; otherwise says how long to wait, at least a moment. */
    synchronized Duration begin(List<Limit> limits, Clock clock) throws InterruptedException {
        while (true) {
            Instant now = clock.instant();
            Delay delay = limits.stream().map(limit -> limit.delay(now)).reduce(new Delay.None(), Delay::longer);
            if (delay instanceof Delay.Until until) {
                return until.left();
            }
            if (delay instanceof Delay.None) {
                limits.forEach(Limit::begin);
                return Duration.ZERO;
            }
            wait();
        }
    }

    synchronized long number() {
        return ++numbers;
    }

    synchronized void hear(List<Limit> limits, ResponseFacts response, long number) {
        limits.forEach(limit -> limit.hear(response, number));
        notifyAll();
    }

    synchronized void end(List<Limit> limits, Instant answered, Map<Limit, OptionalLong> costs) {
        limits.forEach(limit -> limit.end(answered, costs.getOrDefault(limit, OptionalLong.empty())));
        notifyAll();
    }
}
