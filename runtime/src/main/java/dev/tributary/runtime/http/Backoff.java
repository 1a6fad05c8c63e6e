package dev.tributary.runtime.http;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** Exponential back-off with full jitter: a random part of a bound that doubles. */
final class Backoff {

    /** How often a request is made before its failure is final. */
    static final int ATTEMPTS = 5;

    /** The longest wait that a source may ask for. */
    static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    private static final long FIRST_MILLIS = 500;
    private static final long LAST_MILLIS = 30_000;

    private final RandomGenerator random;

    Backoff(RandomGenerator random) {
        this.random = random;
    }

    /** How long to wait after an attempt, the first being number 1, where the source does not say. */
    Duration after(int attempt) {
        long bound = Math.min(LAST_MILLIS, FIRST_MILLIS << (attempt - 1));
        return Duration.ofMillis(random.nextLong(bound + 1));
    }

    /** How long to wait where the source says it: not all clients at the same moment. */
    Duration asked(Duration wait) {
        return wait.plusMillis(random.nextLong(FIRST_MILLIS + 1));
    }
}
