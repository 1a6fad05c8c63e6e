package dev.tributary.testing;

import dev.tributary.runtime.environment.RunListener;
import dev.tributary.testing.cassette.Bounds;
import java.util.concurrent.atomic.AtomicInteger;
import org.opentest4j.TestAbortedException;

/** Ends a read of a real source that makes too many requests. Safe for use by several threads. */
final class RequestBudget {
    private final int most;
    private final AtomicInteger made = new AtomicInteger();

    RequestBudget(int most) {
        this.most = most;
    }

    /** A read has made as many requests as it may; a check that cannot go on without more is skipped. */
    static final class SpentException extends TestAbortedException {
        private static final long serialVersionUID = 1;

        SpentException(int most) {
            super("It takes more than " + most + " requests; raise -D" + TestSettings.property(Bounds.REQUESTS)
                    + ", or narrow the table by its options.");
        }
    }

    /** Counts from 0 again. */
    void renew() {
        made.set(0);
    }

    boolean isSpent() {
        return made.get() > most;
    }

    private void spend() {
        if (made.incrementAndGet() > most) {
            throw new SpentException(most);
        }
    }

    /** Counts each request, before another listener hears of it. */
    RunListener before(RunListener other) {
        RunListener counting = new RunListener() {
            @Override
            public void requested(String source, String table) {
                spend();
            }
        };
        return counting.and(other);
    }
}
