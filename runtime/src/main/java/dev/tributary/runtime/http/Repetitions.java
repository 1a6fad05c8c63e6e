package dev.tributary.runtime.http;

import dev.tributary.runtime.auth.Identity;
import dev.tributary.runtime.environment.Environment;
import dev.tributary.runtime.environment.Wait;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether and when a request is repeated: at most {@value Backoff#ATTEMPTS} attempts, and waits of 15 minutes in all. What
 * the source may have done already is not asked for again, where that would do it twice.
 */
final class Repetitions {
    private static final Logger LOG = LoggerFactory.getLogger(Repetitions.class);

    private final Environment environment;
    private final Identity credentials;
    private final Backoff backoff;

    Repetitions(Environment environment, Identity credentials) {
        this.environment = environment;
        this.credentials = credentials;
        this.backoff = new Backoff(environment.random());
    }

    /**
     * Waits before the next attempt.
     *
     * @param attempt the number of the one that failed, from 1
     * @param waited how long was waited before
     * @return how long was waited altogether
     * @throws dev.tributary.runtime.error.SourceException if there is to be none
     */
    Duration await(Asked asked, Failure failure, int attempt, Duration waited) {
        if (!failure.isUndone() && asked.terms().repetition() == Terms.Repetition.WHERE_UNDONE) {
            throw asked.failed(
                    failure,
                    failure.kind().said() + ", and may have done what was asked all the same",
                    failure.what(),
                    "run again; nothing is lost, the offset has not moved. Where repeating such a request does no harm,"
                            + " declare the status by @OnError(action = Action.RETRY).");
        }
        if (attempt == Backoff.ATTEMPTS) {
            throw asked.failed(
                    failure,
                    failure.kind().said() + " " + Backoff.ATTEMPTS + " times in a row",
                    "at last " + failure.what(),
                    failure.kind().advice(credentials.addressOption()));
        }
        Duration wait = failure.retryAfter().map(backoff::asked).orElseGet(() -> backoff.after(attempt));
        Duration total = waited.plus(failure.retryAfter().orElse(wait));
        if (total.compareTo(Backoff.LONGEST_WAIT) > 0) {
            throw asked.failed(
                    failure,
                    "the source asks to wait for "
                            + failure.retryAfter().orElse(wait).toSeconds() + " seconds"
                            + (waited.isZero()
                                    ? ""
                                    : ", after " + waited.toSeconds() + " seconds that were waited already"),
                    failure.what(),
                    "run again after that; nothing is lost, the offset has not moved.");
        }
        pause(asked, failure, attempt, wait);
        return waited.plus(wait);
    }

    private void pause(Asked asked, Failure failure, int attempt, Duration wait) {
        LOG.warn(
                "{}: attempt {} failed ({}), the next follows after {} ms",
                asked.place(),
                attempt,
                asked.detail(failure.what()),
                wait.toMillis());
        Wait.Reason reason = failure.retryAfter().isPresent() ? Wait.Reason.ASKED : Wait.Reason.BACK_OFF;
        String source = asked.place().source();
        String table = asked.place().table();
        environment.listener().waiting(source, table, new Wait(reason, wait));
        environment.listener().retrying(source, table);
        try {
            environment.sleeper().sleep(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw asked.failed(failure, "the read was interrupted", failure.what(), "read again.");
        }
    }
}
