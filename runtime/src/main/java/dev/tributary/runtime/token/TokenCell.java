package dev.tributary.runtime.token;

import dev.tributary.runtime.error.AuthenticationException;
import dev.tributary.runtime.error.Place;
import dev.tributary.runtime.error.SourceException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The token of a connection in this process. One thread obtains it while the others wait, also for its refusal. */
final class TokenCell {
    private final ReentrantLock lock = new ReentrantLock();
    private volatile int refusals;
    private @Nullable String refusal;
    private @Nullable AccessToken token;

    /**
     * A token, and whether it was obtained for this call.
     *
     * @param token the token
     * @param fresh whether nobody had it before
     */
    record Got(AccessToken token, boolean fresh) {}

    /** The token if it will do, else another. */
    Got get(Place place, Predicate<AccessToken> good, TokenFetch fetch) {
        int before = refusals;
        try {
            lock.lockInterruptibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw SourceException.unanswered(
                    place.says("the read was interrupted, waiting for a token", "read again."), null);
        }
        try {
            AccessToken held = token;
            if (held != null && good.test(held)) {
                return new Got(held, false);
            }
            if (refusals != before && refusal != null) {
                throw new AuthenticationException(refusal);
            }
            AccessToken fetched = fetch(place, fetch);
            token = fetched;
            return new Got(fetched, true);
        } finally {
            lock.unlock();
        }
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // by the lock's holder alone
    private AccessToken fetch(Place place, TokenFetch fetch) {
        try {
            return fetch.fetch(place);
        } catch (AuthenticationException e) {
            refusal = e.getMessage();
            refusals++;
            throw e;
        }
    }
}
