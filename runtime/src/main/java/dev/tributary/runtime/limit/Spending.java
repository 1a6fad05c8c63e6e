package dev.tributary.runtime.limit;

import java.time.Instant;

/** What requests have cost, and how many are under way. Not safe for use by several threads. */
final class Spending {
    private long number;
    private int underWay;
    private long begun;
    private long ended;
    private long usual = 1;
    private Instant lastBegun = Instant.EPOCH;

    Ticket begin(Instant now) {
        Ticket ticket = new Ticket(++number, ended, usual);
        underWay++;
        begun += usual;
        lastBegun = now;
        return ticket;
    }

    /** Takes notice of what a request has really cost. */
    void settle(Ticket ticket, long cost) {
        long more = cost - ticket.cost();
        begun += more;
        ended += ticket.isEnded() ? more : 0;
        usual = cost;
        ticket.cost(cost);
    }

    void end(Ticket ticket) {
        underWay--;
        ended += ticket.cost();
        ticket.end();
    }

    /** The number of the request that began last. */
    long number() {
        return number;
    }

    int underWay() {
        return underWay;
    }

    /** What all requests cost together that ever began. */
    long begun() {
        return begun;
    }

    /** What those under way cost together. */
    long costUnderWay() {
        return begun - ended;
    }

    /** What the next request will cost, if it is like the last. */
    long usual() {
        return usual;
    }

    /** When the last request began. */
    Instant lastBegun() {
        return lastBegun;
    }
}
