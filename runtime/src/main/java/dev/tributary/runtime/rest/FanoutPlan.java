package dev.tributary.runtime.rest;

import dev.tributary.runtime.connector.Offset;
import java.time.Instant;
import java.util.List;

/** How a table is read in one scope after another, and what its offsets mean. */
interface FanoutPlan {

    /** Whether all up to where the run ends was delivered before. */
    boolean isCaughtUp(Instant runEnd);

    /** The scopes; before the run's end is known, and once. */
    Scopes scopes();

    /** What is asked for in a scope. */
    List<Ask> asks(Scope scope, Instant runEnd);

    /** A scope of which the source had nothing to tell. */
    default void skipped(Scope scope) {}

    /** All scopes were read: the offset that this is. */
    Offset end(Instant runEnd);
}
