package dev.tributary.runtime.token;

import dev.tributary.runtime.error.AuthenticationException;
import dev.tributary.runtime.error.Place;
import dev.tributary.runtime.error.SourceException;
import dev.tributary.runtime.options.Secret;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The token of a connection in this process. One thread obtains it while the others wait, also for its refusal, which holds
 * for all tables of a run: an account that is asked for again and again is locked.
 */
final class TokenCell {
    /** How long a refusal holds. Who has mended at the source what was refused waits no longer than that. */
    private static final Duration MEMORY = Duration.ofMinutes(1);

    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile @Nullable Obtained held;
    private volatile @Nullable Secret accepted;
    private @Nullable Refused refused;

    TokenCell(Clock clock) {
        this.clock = clock;
    }

    private record Obtained(AccessToken token, Instant at) {}

    private record Refused(Place place, String message, Instant at) {

        /** The refusal, as met in another place. */
        AuthenticationException in(Place other) {
            return new AuthenticationException(
                    message.startsWith(place.toString())
                            ? other + message.substring(place.toString().length())
                            : message);
        }
    }

    /** The token, another if it has ended. */
    Secret current(Place place, TokenFetch fetch) {
        return alone(place, () -> {
            Obtained now = held;
            return now != null && now.token().isGood(clock.instant())
                    ? now.token().value()
                    : fetched(place, fetch);
        });
    }

    /** Whether there is a token besides the one that was refused, obtained anew unless another thread has. */
    boolean renew(Place place, Secret sent, TokenFetch fetch) {
        return alone(place, () -> {
            Obtained now = held;
            if (now != null && !now.token().value().equals(sent)) {
                return true;
            }
            if (now != null && !sent.equals(accepted) && isRecent(now.at())) {
                return false;
            }
            fetched(place, fetch);
            return true;
        });
    }

    /** Takes note that the source has accepted a token, so that it may have ended where it is refused later. */
    void accepted(Secret sent) {
        Obtained now = held;
        if (now != null && now.token().value().equals(sent)) {
            accepted = sent;
        }
    }

    private Secret fetched(Place place, TokenFetch fetch) {
        if (refused != null && isRecent(refused.at())) {
            throw refused.in(place);
        }
        try {
            AccessToken token = fetch.fetch(place);
            held = new Obtained(token, clock.instant());
            return token.value();
        } catch (AuthenticationException e) {
            refused = new Refused(place, String.valueOf(e.getMessage()), clock.instant());
            throw e;
        }
    }

    private boolean isRecent(Instant at) {
        return Duration.between(at, clock.instant()).abs().compareTo(MEMORY) < 0;
    }

    private <T> T alone(Place place, Supplier<T> what) {
        try {
            lock.lockInterruptibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw SourceException.unanswered(
                    place.says("the read was interrupted, waiting for a token", "read again."), null);
        }
        try {
            return what.get();
        } finally {
            lock.unlock();
        }
    }
}
