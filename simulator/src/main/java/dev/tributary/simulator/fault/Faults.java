package dev.tributary.simulator.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The faults to come; the first order that applies to a request hits it. */
public final class Faults {
    private final List<FaultOrder> orders = new ArrayList<>();
    private final List<Schedule> schedules = new ArrayList<>();
    private long requests;

    /** A fault that hits one of so many requests. */
    private record Schedule(Fault fault, int every) {}

    /**
     * Orders a fault, behind those already ordered.
     *
     * @param order the fault, and the requests that it hits
     */
    public synchronized void order(FaultOrder order) {
        orders.add(order);
    }

    /**
     * One of so many requests meets a fault from now on, whatever it reads.
     *
     * @param fault what happens
     * @param every 1 for every request
     */
    public synchronized void schedule(Fault fault, int every) {
        if (every < 1) {
            throw new IllegalArgumentException("every is " + every + "; it must be at least 1");
        }
        schedules.add(new Schedule(fault, every));
    }

    /**
     * The next requests get this status.
     *
     * @param status the HTTP status
     * @param times how many requests
     */
    public void respond(int status, int times) {
        order(FaultOrder.next(new Fault.Status(status, null)).times(times));
    }

    /**
     * The next requests get this status and {@code Retry-After}.
     *
     * @param status the HTTP status
     * @param times how many requests
     * @param retryAfter the value of the header; sent in whole seconds
     */
    public void respond(int status, int times, Duration retryAfter) {
        order(FaultOrder.next(new Fault.Status(status, retryAfter)).times(times));
    }

    /** Forgets what has not happened yet, and what is to happen again and again. */
    public synchronized void clear() {
        orders.clear();
        schedules.clear();
    }

    /** {@return whether every fault ordered has happened} */
    public synchronized boolean exhausted() {
        return orders.isEmpty();
    }

    /**
     * {@return the fault of the request that has just come, which is used up by it}
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
        requests++;
        return schedules.stream()
                .filter(schedule -> requests % schedule.every() == 0)
                .map(Schedule::fault)
                .findFirst();
    }
}
