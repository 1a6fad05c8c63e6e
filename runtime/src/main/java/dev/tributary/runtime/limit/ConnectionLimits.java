package dev.tributary.runtime.limit;

import dev.tributary.model.LimitModel;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
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

    /**
     * Begins a request if it may be made, once its turn has come and others make room.
     *
     * @param calledOff whether nobody waits for it any more
     * @throws CancellationException if that is so, before it has begun
     */
    synchronized Admission begin(Lane lane, Object turn, Clock clock, BooleanSupplier calledOff)
            throws InterruptedException {
        while (true) {
            if (calledOff.getAsBoolean()) {
                throw new CancellationException("nobody waits for the answer any more");
            }
            Admission admission = admit(lane, turn, clock.instant());
            if (!(admission instanceof Admission.Behind)) {
                return admission;
            }
            wait();
        }
    }

    /** Begins a request if it may be made now. */
    synchronized Admission admit(Lane lane, Object turn, Instant now) {
        if (lane.waiting().peekFirst() != turn) {
            return new Admission.Behind();
        }
        Delay delay = lane.limits().stream().map(limit -> limit.delay(now)).reduce(new Delay.None(), Delay::longer);
        if (delay instanceof Delay.Until until) {
            return new Admission.Later(until.left());
        }
        return delay instanceof Delay.Another
                ? new Admission.Behind()
                : new Admission.Begun(lane.limits().stream()
                        .map(limit -> new Admission.Counted(limit, limit.begin(now)))
                        .toList());
    }

    /** Wakes those that wait: some of them may have been called off. */
    public synchronized void wake() {
        notifyAll();
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
