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

    /**
     * @param fault what happens
     * @param times how many requests it hits
     * @param table the only table whose requests count; empty for every request
     * @param after how many requests are spared first
     * @throws IllegalArgumentException if it hits no request, or spares less than none
     */
    public FaultOrder {
        if (times < 1 || after < 0) {
            throw new IllegalArgumentException("times is " + times + ", after is " + after
                    + "; a fault hits at least 1 request and spares at least 0");
        }
    }

    /**
     * {@return an order for the very next request, whatever it reads}
     *
     * @param fault what happens
     */
    public static FaultOrder next(Fault fault) {
        return new FaultOrder(fault, 1, Optional.empty(), 0);
    }

    /**
     * {@return the same for that many requests}
     *
     * @param number how many requests, at least 1
     */
    public FaultOrder times(int number) {
        return new FaultOrder(fault, number, table, after);
    }

    /**
     * {@return the same for a table's requests only}
     *
     * @param name the table's name
     */
    public FaultOrder onTable(String name) {
        return new FaultOrder(fault, times, Optional.of(name), after);
    }

    /**
     * {@return the same once that many requests have passed unharmed}
     *
     * @param requests how many requests, at least 0
     */
    public FaultOrder after(int requests) {
        return new FaultOrder(fault, times, table, requests);
    }
}
