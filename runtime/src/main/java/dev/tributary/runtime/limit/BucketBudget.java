package dev.tributary.runtime.limit;

import dev.tributary.model.LimitModel;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A bucket that fills again by and by: responses say what is in it, and they or the descriptor at what rate it fills. It
 * may be emptied at once; after that requests follow as it fills.
 */
final class BucketBudget implements Budget {
    private static final double NANOS = 1e9;

    private final LimitModel model;
    private final IntSupplier processes;
    private @Nullable Instant since;
    private double level;
    private double rate;
    private double size;
    private boolean heard;
    private long heardFrom;

    /** @param processes how many processes share it */
    BucketBudget(LimitModel model, IntSupplier processes) {
        this.model = model;
        this.processes = processes;
    }

    @Override
    public Delay delay(Instant now, Spending spending) {
        if (since == null) {
            // One request finds out how much there is, before others follow.
            return heard || spending.underWay() == 0 ? new Delay.None() : new Delay.Another();
        }
        fill(now, spending);
        double missing = Math.min((double) spending.usual(), size) - level;
        return missing <= 0
                ? new Delay.None()
                : Delay.after(Duration.ofNanos((long) Math.ceil(missing / rate * NANOS)));
    }

    private void fill(Instant now, Spending spending) {
        Instant last = since;
        if (last != null && now.isAfter(last)) {
            // It may have been full when what is under way came to it.
            double most = Math.max(level, size - spending.costUnderWay());
            level = Math.min(most, level + rate * Duration.between(last, now).toNanos() / NANOS);
            since = now;
        }
    }

    @Override
    public void begun(Instant now, Ticket ticket) {
        level -= ticket.cost();
    }

    @Override
    public void settled(Ticket ticket, long more) {
        level -= more;
    }

    @Override
    public void heard(ResponseFacts response, Ticket ticket, Spending spending) {
        heard = true;
        OptionalLong left =
                response.at(model.remaining()).map(Announced::number).orElse(OptionalLong.empty());
        OptionalDouble filling = Announced.rate(model.restoreRate(), response);
        if (ticket.number() < heardFrom || left.isEmpty() || filling.isEmpty()) {
            return;
        }
        int sharers = processes.getAsInt();
        double share = (double) left.getAsLong() / sharers;
        rate = filling.getAsDouble() / sharers;
        size = Math.max(size, share + ticket.cost());
        Instant filledTo = since;
        if (filledTo == null || response.received().isAfter(filledTo)) {
            level = filledTo == null ? share : level;
            fill(response.received(), spending);
            filledTo = response.received();
            since = filledTo;
        }
        heardFrom = ticket.number();
        // Between the response and its being heard, time may have been counted already.
        double counted = rate * Duration.between(response.received(), filledTo).toNanos() / NANOS;
        // Whatever had not ended when that request began may have been counted after it.
        double least = share - (spending.begun() - ticket.endedBefore() - ticket.cost());
        // Whole numbers are told, so that what was counted here may be right by less than one more.
        level = Math.min(Math.nextDown(share + 1.0 / sharers) + counted, Math.max(level, least + counted));
    }
}
