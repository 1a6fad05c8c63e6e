package dev.tributary.runtime.limit;

import dev.tributary.model.LimitModel;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.IntSupplier;

/** One limit, and what has been used of it. Not safe for use by several threads. */
final class Limit {
    private final LimitModel model;
    private final IntSupplier processes;
    private final Spending spending = new Spending();
    private final List<Budget> budgets = new ArrayList<>();

    /** @param processes how many processes share it */
    Limit(LimitModel model, IntSupplier processes) {
        this.model = model;
        this.processes = processes;
        Duration per = model.per();
        if (model.requests() > 0 && per != null) {
            budgets.add(new DeclaredBudget(model.requests(), per, processes));
        }
        if (model.remaining() != null) {
            budgets.add(
                    model.restoreRate() == null
                            ? new AnnouncedBudget(model, processes)
                            : new BucketBudget(model, processes));
        }
    }

    /** What the next request has to wait for. */
    Delay delay(Instant now) {
        if (model.concurrency() > 0 && spending.underWay() >= Math.max(1, model.concurrency() / processes.getAsInt())) {
            return new Delay.Another();
        }
        return budgets.stream().map(budget -> budget.delay(now, spending)).reduce(new Delay.None(), Delay::longer);
    }

    Ticket begin(Instant now) {
        Ticket ticket = spending.begin(now);
        budgets.forEach(budget -> budget.begun(now, ticket));
        return ticket;
    }

    /** Takes notice of what a response says. */
    void hear(ResponseFacts response, Ticket ticket) {
        OptionalLong cost = response.at(model.cost()).map(Announced::number).orElse(OptionalLong.empty());
        if (cost.isPresent()) {
            long more = Math.max(1, cost.getAsLong()) - ticket.cost();
            spending.settle(ticket, ticket.cost() + more);
            budgets.forEach(budget -> budget.settled(ticket, more));
        }
        budgets.forEach(budget -> budget.heard(response, ticket, spending));
    }

    /** Ends a request, which was answered then. */
    void end(Instant answered, Ticket ticket) {
        spending.end(ticket);
        budgets.forEach(budget -> budget.ended(answered, ticket, spending));
    }

    /** How long after a response the budget is whole again, by what it says. */
    Optional<Duration> reset(ResponseFacts response) {
        return response.at(model.reset()).flatMap(text -> Announced.until(text, response));
    }

    LimitModel model() {
        return model;
    }
}
