package dev.tributary.simulator.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The faults to come; the first order that applies to a request hits it. */
public final class Faults {
    private final List<FaultOrder> orders = new ArrayList<>();

    /** Orders a fault, behind those already ordered. */
    public synchronized void order(FaultOrder order) {
        orders.add(order);
    }

    /** The next requests get this status. */
    public void respond(int status, int times) {
        order(FaultOrder.next(new Fault.Status(status, null)).times(times));
    }

    /** The next requests get this status and {@code Retry-After}. */
    public void respond(int status, int times, Duration retryAfter) {
        order(FaultOrder.next(new Fault.Status(status, retryAfter)).times(times));
    }

    /** Forgets what has not happened yet. */
    public synchronized void clear() {
        orders.clear();
    }

    /** Whether every fault ordered has happened. */
    public synchronized boolean exhausted() {
        return orders.isEmpty();
    }

    /**
     * The fault of the request that has just come, which is used up by it.
     *
     * @param table the table that the request reads, empty if none
     */
    public synchronized Optional<Fault> take(Optional<String> table) {
        for (int place = 0; place < orders.size(); place++) {
            FaultOrder order = orders.get(place);
            if (order.table().isPresent() && !order.table().equals(table)) {
                continue;
            }
            if (order.after() > 0) {
                orders.set(place, order.after(order.after() - 1));
                return Optional.empty();
            }
            if (order.times() == 1) {
                orders.remove(place);
            } else {
                orders.set(place, order.times(order.times() - 1));
            }
            return Optional.of(order.fault());
        }
        return Optional.empty();
    }
}
