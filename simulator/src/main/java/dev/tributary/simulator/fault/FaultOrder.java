package dev.tributary.simulator.fault;

import java.util.Optional;

/**
 * A fault to come.
 *
 * @param fault what happens
 * @param times how many requests it hits
 * @param table the only table whose requests count; empty for every request
 * @param after how many requests are spared first
 */
public record FaultOrder(Fault fault, int times, Optional<String> table, int after) {

    public FaultOrder {
        if (times < 1 || after < 0) {
            throw new IllegalArgumentException("times is " + times + ", after is " + after
                    + "; a fault hits at least 1 request and spares at least 0");
        }
    }

    /** The very next request, whatever it reads. */
    public static FaultOrder next(Fault fault) {
        return new FaultOrder(fault, 1, Optional.empty(), 0);
    }

    /** The same for that many requests. */
    public FaultOrder times(int number) {
        return new FaultOrder(fault, number, table, after);
    }

    /** The same for a table's requests only. */
    public FaultOrder onTable(String name) {
        return new FaultOrder(fault, times, Optional.of(name), after);
    }

    /** The same once that many requests have passed unharmed. */
    public FaultOrder after(int requests) {
        return new FaultOrder(fault, times, table, requests);
    }
}
