package dev.tributary.runtime.limit;

import dev.tributary.model.LimitModel;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A budget of which responses say what is left, and when it is whole again. The first half is spent as fast as it is asked
 * for, the other evenly over the time that is left. Of a large budget the last request is kept for the moment at which the
 * budget should be whole again: whichever window the source counts it in, it is not refused, and its response shows
 * whether the new one has begun.
 */
final class AnnouncedBudget implements Budget {
    /** One request of so many is no loss. */
    private static final long LARGE = 50;

    /** Requests are not spread further apart. */
    private static final Duration FURTHEST = Duration.ofMinutes(1);

    /** What rounding of a time can take away from it. */
    private static final Duration ROUNDED = Duration.ofSeconds(1);

    private final LimitModel model;
    private final IntSupplier processes;
    private @Nullable Window window;
    private boolean heard;
    private long heardFrom;

    /** @param processes how many processes share it */
    AnnouncedBudget(LimitModel model, IntSupplier processes) {
        this.model = model;
        this.processes = processes;
    }

    @Override
    public Delay delay(Instant now, Spending spending) {
        Window known = window;
        if (known != null && !now.isBefore(known.latestEnd)) {
            window = null;
            heard = false;
            known = null;
        }
        if (known == null) {
            // One request finds out how much there is, before others follow.
            return heard || spending.underWay() == 0 ? new Delay.None() : new Delay.Another();
        }
        return known.delay(now, spending);
    }

    @Override
    public void begun(Instant now, Ticket ticket) {
        if (window != null) {
            window.begun(now, ticket);
        }
    }

    @Override
    public void heard(ResponseFacts response, Ticket ticket, Spending spending) {
        // Of an older request than heard of, what is left is no longer true.
        if (ticket.number() < heardFrom) {
            return;
        }
        heard = true;
        OptionalLong left =
                response.at(model.remaining()).map(Announced::number).orElse(OptionalLong.empty());
        Optional<Instant> end = response.at(model.reset())
                .flatMap(text -> Announced.until(text, response))
                // No time at all is less than a second, where seconds are rounded down.
                .map(span -> span.isZero() ? ROUNDED : span)
                .or(() -> Optional.ofNullable(model.per()))
                .map(response.received()::plus);
        if (left.isEmpty() || end.isEmpty()) {
            return;
        }
        ticket.hear();
        Window known = window;
        if (known == null || known.isOver(ticket, left.getAsLong(), end.get())) {
            window = new Window(left.getAsLong(), end.get(), ticket, processes.getAsInt());
            // Of what is still under way nobody knows in which window it is counted.
            heardFrom = spending.number() + 1;
        } else if (known.heard(left.getAsLong(), end.get(), ticket, spending)) {
            heardFrom = ticket.number();
        }
    }

    @Override
    public void ended(Instant answered, Ticket ticket, Spending spending) {
        if (window != null) {
            window.ended(ticket, spending);
        }
    }

    /**
     * From when the budget was whole until it is so again. What may be spent is known by what all requests cost together
     * that ever began: they may cost {@link #most}.
     */
    private static final class Window {
        private final boolean alone;
        private final long size;
        private long most;
        private Instant earliestEnd;
        private Instant latestEnd;
        private long lowest;
        private long unheard;
        private @Nullable Ticket probe;
        private boolean probed;

        Window(long left, Instant end, Ticket ticket, int processes) {
            alone = processes == 1;
            long share = left / processes;
            size = share + ticket.cost();
            // Whatever had not ended when that request began may have been counted after it.
            most = share + ticket.endedBefore() + ticket.cost();
            earliestEnd = end;
            latestEnd = end;
            lowest = left;
        }

        /**
         * Whether a response is of a window that began after this one: it leaves more than there was before, or names an end
         * that is further off than rounding can put it.
         */
        boolean isOver(Ticket ticket, long left, Instant end) {
            return left > ticket.mostLeft() || end.isAfter(latestEnd.plus(ROUNDED));
        }

        /** @return whether somebody else spends of the budget, too, so that older responses say too much */
        boolean heard(long left, Instant end, Ticket ticket, Spending spending) {
            earliestEnd = end.isBefore(earliestEnd) ? end : earliestEnd;
            latestEnd = end.isAfter(latestEnd) ? end : latestEnd;
            lowest = Math.min(lowest, left);
            if (ticket == probe) {
                // The end was told too early, as it is where seconds are rounded down.
                probe = null;
                latestEnd = earliestEnd.plus(ROUNDED).isAfter(latestEnd) ? earliestEnd.plus(ROUNDED) : latestEnd;
            }
            if (alone) {
                most = Math.max(most, left + ticket.endedBefore() + ticket.cost());
            }
            if (left + spending.begun() >= most) {
                return false;
            }
            most = left + spending.begun();
            return true;
        }

        void begun(Instant now, Ticket ticket) {
            ticket.mostLeft(lowest);
            if (isLarge() && !now.isBefore(earliestEnd)) {
                probe = ticket;
                probed = true;
            }
        }

        void ended(Ticket ticket, Spending spending) {
            probe = ticket == probe ? null : probe;
            unheard += ticket.isHeard() ? 0 : ticket.cost();
            if (alone && spending.underWay() == 0) {
                // All have been counted, so that the lowest is what is left.
                most = Math.max(most, spending.begun() + lowest - unheard);
            }
        }

        Delay delay(Instant now, Spending spending) {
            if (probe != null) {
                return new Delay.Another();
            }
            long left = most - spending.begun();
            long cost = spending.usual();
            if (isLarge() && !now.isBefore(earliestEnd)) {
                return left >= cost && !probed ? new Delay.None() : Delay.until(now, latestEnd);
            }
            long spendable = left - (isLarge() ? cost : 0);
            if (spendable < cost) {
                Delay end = Delay.until(now, left >= cost ? earliestEnd : latestEnd);
                // What is under way may turn out to have been counted already.
                return spending.underWay() > 0 && end instanceof Delay.Until until
                        ? Delay.after(until.left().dividedBy(8))
                        : end;
            }
            return 2 * left >= size ? new Delay.None() : even(now, spendable / cost, spending.lastBegun());
        }

        /** Even distances from the last request until the end. */
        private Delay even(Instant now, long requests, Instant last) {
            Duration behind = Duration.between(last, now).multipliedBy(requests);
            Duration ahead = Duration.between(now, earliestEnd).minus(behind);
            if (ahead.isNegative() || ahead.isZero()) {
                return new Delay.None();
            }
            Duration wait = ahead.dividedBy(requests + 1);
            return Delay.after(wait.compareTo(FURTHEST) > 0 ? FURTHEST : wait);
        }

        private boolean isLarge() {
            return size >= LARGE;
        }
    }
}
