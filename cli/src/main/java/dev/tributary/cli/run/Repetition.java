package dev.tributary.cli.run;

import dev.tributary.runtime.environment.Environment;
import java.time.Duration;
import java.time.Instant;

/**
 * Does something again and again, as often as a span of time says, and never twice at once: what takes longer than that is
 * begun again when it has ended, and what should have begun meanwhile is left out.
 *
 * @param every how much time lies between two beginnings
 * @param times how often, at most
 */
public record Repetition(Environment environment, Duration every, long times) {

    /** What is done. */
    @FunctionalInterface
    public interface Round {

        /** Whether it went well. */
        boolean run();
    }

    /** Is told of what comes next. */
    @FunctionalInterface
    public interface Watch {

        /** A round has ended, well or not, and another will begin. */
        void next(boolean succeeded, Instant begin);
    }

    /**
     * Does it until it has been done often enough, or the thread is interrupted, as it is still at the return.
     *
     * @return whether the last round went well
     */
    public boolean live(Round round, Watch watch) {
        boolean succeeded = true;
        Instant due = environment.clock().instant();
        for (long done = 0; done < times && !Thread.currentThread().isInterrupted(); ) {
            succeeded = round.run();
            done++;
            Instant now = environment.clock().instant();
            due = due.plus(every).isAfter(now) ? due.plus(every) : now;
            if (done < times && !Thread.currentThread().isInterrupted()) {
                watch.next(succeeded, due);
                await(Duration.between(now, due));
            }
        }
        return succeeded;
    }

    private void await(Duration duration) {
        try {
            environment.sleeper().sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
