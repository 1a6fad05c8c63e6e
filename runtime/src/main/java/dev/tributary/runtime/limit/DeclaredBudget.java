package dev.tributary.runtime.limit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.IntSupplier;

/**
 * So much within each span of time. Whatever the source counts by, windows that begin anew or ones that slide, it never
 * counts too much: a request uses its share from when it is sent until the span after it was answered. The first half is
 * spent as fast as it is asked for, the other evenly.
 */
final class DeclaredBudget implements Budget {
    private record Spent(Instant at, Ticket ticket) {}

    private final long amount;
    private final Duration per;
    private final IntSupplier processes;
    private final Deque<Spent> spent = new ArrayDeque<>();
    private long spentCost;

    /** @param processes how many processes share it */
    DeclaredBudget(long amount, Duration per, IntSupplier processes) {
        this.amount = amount;
        this.per = per;
        this.processes = processes;
    }

    @Override
    public Delay delay(Instant now, Spending spending) {
        int sharers = processes.getAsInt();
        long share = Math.max(1, amount / sharers);
        Duration span = sharers <= amount ? per : per.multipliedBy((sharers + amount - 1) / amount);
        while (!spent.isEmpty() && !spent.getFirst().at().plus(span).isAfter(now)) {
            spentCost -= spent.removeFirst().ticket().cost();
        }
        long cost = Math.min(spending.usual(), share);
        long left = share - spentCost - spending.costUnderWay();
        if (left < cost) {
            return whenFree(now, cost - left, span);
        }
        if (2 * left >= share) {
            return new Delay.None();
        }
        Duration apart = span.multipliedBy(cost).dividedBy(share);
        return Delay.until(now, spending.lastBegun().plus(apart));
    }

    private Delay whenFree(Instant now, long missing, Duration span) {
        long freed = 0;
        for (Spent one : spent) {
            freed += one.ticket().cost();
            if (freed >= missing) {
                return Delay.until(now, one.at().plus(span));
            }
        }
        return new Delay.Another();
    }

    @Override
    public void settled(Ticket ticket, long more) {
        if (ticket.isEnded() && spent.stream().anyMatch(one -> one.ticket() == ticket)) {
            spentCost += more;
        }
    }

    @Override
    public void ended(Instant answered, Ticket ticket, Spending spending) {
        spent.addLast(new Spent(answered, ticket));
        spentCost += ticket.cost();
    }
}
