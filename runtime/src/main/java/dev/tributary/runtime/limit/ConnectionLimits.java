package dev.tributary.runtime.limit;

import dev.tributary.model.LimitModel;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The limits of one connection, its tables' among them, which all its reads in this JVM share. */
public final class ConnectionLimits {
    private final Lane own;
    private final Map<String, Lane> tables = new HashMap<>();
    private int processes = 1;

    ConnectionLimits(List<LimitModel> models) {
        own = new Lane(limits(models));
    }

    private List<Limit> limits(List<LimitModel> models) {
        return models.stream().map(model -> new Limit(model, () -> processes)).toList();
    }

    /**
     * Takes notice of how many processes read the connection at once: this one keeps to its share.
     *
     * @return the same
     */
    public synchronized ConnectionLimits dividedAmong(int sharers) {
        processes = sharers;
        return this;
    }

    /** The limits of requests that belong to no table. */
    public Limits own() {
        return new Limits(this, own);
    }

    /** The limits of a table's requests: the connection's, and these. */
    public synchronized Limits of(String table, List<LimitModel> models) {
        Lane lane = tables.computeIfAbsent(
                table,
                name -> new Lane(Stream.concat(own.limits().stream(), limits(models).stream())
                        .toList()));
        return new Limits(this, lane);
    }

    /** Stands in line. */
    synchronized void line(Lane lane, Object turn) {
        lane.waiting().addLast(turn);
    }

    /** Leaves the line, wherever one stands in it. */
    synchronized void leave(Lane lane, Object turn) {
        lane.waiting().remove(turn);
        notifyAll();
    }

    /** Begins a request if it may be made, once its turn has come and others make room. */
    synchronized Admission begin(Lane lane, Object turn, Clock clock) throws InterruptedException {
        while (true) {
            if (lane.waiting().peekFirst() == turn) {
                Instant now = clock.instant();
                Delay delay =
                        lane.limits().stream().map(limit -> limit.delay(now)).reduce(new Delay.None(), Delay::longer);
                if (delay instanceof Delay.Until until) {
                    return new Admission.Later(until.left());
                }
                if (delay instanceof Delay.None) {
                    return new Admission.Begun(lane.limits().stream()
                            .map(limit -> new Admission.Counted(limit, limit.begin(now)))
                            .toList());
                }
            }
            wait();
        }
    }

    synchronized void hear(List<Admission.Counted> counted, ResponseFacts response) {
        counted.forEach(one -> one.limit().hear(response, one.ticket()));
        notifyAll();
    }

    synchronized void end(List<Admission.Counted> counted, Instant answered) {
        counted.forEach(one -> one.limit().end(answered, one.ticket()));
        notifyAll();
    }
}
