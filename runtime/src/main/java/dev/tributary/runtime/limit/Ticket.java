package dev.tributary.runtime.limit;

/** A request that has begun, as one limit counts it. Not safe for use by several threads. */
final class Ticket {
    private final long number;
    private final long endedBefore;
    private long cost;
    private long mostLeft = Long.MAX_VALUE;
    private boolean heard;
    private boolean ended;

    /**
     * @param number counts the limit's requests, from 1
     * @param endedBefore what all requests cost together that had ended when this one began
     * @param cost what it will cost, as far as one knows
     */
    Ticket(long number, long endedBefore, long cost) {
        this.number = number;
        this.endedBefore = endedBefore;
        this.cost = cost;
    }

    long number() {
        return number;
    }

    long endedBefore() {
        return endedBefore;
    }

    long cost() {
        return cost;
    }

    void cost(long actual) {
        cost = actual;
    }

    /** What was left of the budget when it began, as far as one knew: its response cannot leave more. */
    long mostLeft() {
        return mostLeft;
    }

    void mostLeft(long known) {
        mostLeft = known;
    }

    /** Whether its response announced a budget. */
    boolean isHeard() {
        return heard;
    }

    void hear() {
        heard = true;
    }

    boolean isEnded() {
        return ended;
    }

    void end() {
        ended = true;
    }
}
