package dev.tributary.runtime.limit;

import dev.tributary.model.LimitModel;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * One limit, and what has been used of it. Whatever the source counts by, windows that begin anew or ones that slide, it
 * never counts too many: a request uses its share from when it is sent until {@code per} after it was answered. Not safe
 * for use by several threads.
 */
final class Limit {
    private record Spent(Instant at, long cost) {}

    /** What a source said last: how much is left until when. */
    private record Budget(long left, Instant until) {}

    private final LimitModel model;
    private final Deque<Spent> spent = new ArrayDeque<>();
    private int underWay;
    private long spentCost;
    private long usualCost = 1;
    private @Nullable Budget budget;
    private boolean heard;
    private long heardFrom;

    Limit(LimitModel model) {
        this.model = model;
    }

    /** What the next request has to wait for. */
    Delay delay(Instant now) {
        if (model.concurrency() > 0 && underWay >= model.concurrency()) {
            return new Delay.Another();
        }
        return Delay.longer(counted(now), announced(now));
    }

    private Delay counted(Instant now) {
        Duration per = model.per();
        if (model.requests() == 0 || per == null) {
            return new Delay.None();
        }
        while (!spent.isEmpty() && !spent.getFirst().at().plus(per).isAfter(now)) {
            spentCost -= spent.removeFirst().cost();
        }
        long room = model.requests() - Math.min(usualCost, model.requests()) - underWay * usualCost;
        if (spentCost <= room) {
            return new Delay.None();
        }
        long excess = spentCost - room;
        for (Spent one : spent) {
            excess -= one.cost();
            if (excess <= 0) {
                return new Delay.Until(Duration.between(now, one.at().plus(per)));
            }
        }
        return new Delay.Another();
    }

    private Delay announced(Instant now) {
        if (model.remaining() == null) {
            return new Delay.None();
        }
        Budget known = budget;
        if (known != null && !now.isBefore(known.until())) {
            budget = null;
            heard = false;
            known = null;
        }
        if (known == null) {
            // One request finds out how much there is, before others follow.
            return heard || underWay == 0 ? new Delay.None() : new Delay.Another();
        }
        if (known.left() - underWay * usualCost >= usualCost) {
            return new Delay.None();
        }
        return underWay > 0 && known.left() >= usualCost
                ? new Delay.Another()
                : new Delay.Until(Duration.between(now, known.until()));
    }

    void begin() {
        underWay++;
    }

    /** Ends a request, which was answered then. */
    void end(Instant answered, OptionalLong cost) {
        underWay--;
        usualCost = Math.max(1, cost.orElse(usualCost));
        if (model.requests() > 0) {
            spent.addLast(new Spent(answered, usualCost));
            spentCost += usualCost;
        }
    }

    /**
     * Takes notice of what a response announces.
     *
     * @param number the request's number; of an older one than heard of, what is left is no longer true
     */
    void hear(ResponseFacts response, long number) {
        if (model.remaining() == null || number < heardFrom) {
            return;
        }
        heard = true;
        heardFrom = number;
        OptionalLong left =
                text(model.remaining(), response).map(Announced::number).orElse(OptionalLong.empty());
        Optional<Duration> until = reset(response).or(() -> Optional.ofNullable(model.per()));
        if (left.isPresent() && until.isPresent()) {
            budget = new Budget(left.getAsLong(), response.received().plus(until.get()));
        }
    }

    /** What a response says that its request has cost. */
    OptionalLong cost(ResponseFacts response) {
        return text(model.cost(), response).map(Announced::number).orElse(OptionalLong.empty());
    }

    /** How long after a response the budget is whole again, by what it says. */
    Optional<Duration> reset(ResponseFacts response) {
        return text(model.reset(), response).flatMap(text -> Announced.until(text, response));
    }

    private static Optional<String> text(@Nullable String place, ResponseFacts response) {
        return place == null ? Optional.empty() : response.text().apply(place);
    }

    LimitModel model() {
        return model;
    }
}
