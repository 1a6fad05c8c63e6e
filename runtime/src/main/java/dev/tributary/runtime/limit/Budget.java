package dev.tributary.runtime.limit;

import java.time.Instant;

/** An amount that requests spend, in the units that they cost. Not safe for use by several threads. */
interface Budget {

    /** What the next request has to wait for. */
    Delay delay(Instant now, Spending spending);

    /** A request begins. */
    default void begun(Instant now, Ticket ticket) {}

    /** A request is known to have cost more than thought, or less. */
    default void settled(Ticket ticket, long more) {}

    /** A response tells something. */
    default void heard(ResponseFacts response, Ticket ticket, Spending spending) {}

    /** A request has ended, which was answered then. */
    default void ended(Instant answered, Ticket ticket, Spending spending) {}
}
