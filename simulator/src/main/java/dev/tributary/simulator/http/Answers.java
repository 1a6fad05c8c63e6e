package dev.tributary.simulator.http;

/** Answers requests, by whatever way they come. Safe for use by several threads. */
@FunctionalInterface
public interface Answers {

    /** The answer to a request. */
    Sent answer(Arrival arrival);
}
