package dev.tributary.runtime.limit;

import java.time.Duration;
import java.time.Instant;

/** What a request has to wait for. */
sealed interface Delay {

    /** Less is no wait that a thread could make. */
    Duration LEAST = Duration.ofMillis(1);

    /** Nothing. */
    record None() implements Delay {}

    /** Time. */
    record Until(Duration left) implements Delay {}

    /** Another request, which is under way. */
    record Another() implements Delay {}

    /** The time until then; nothing if it has come. */
    static Delay until(Instant now, Instant then) {
        return then.isAfter(now) ? after(Duration.between(now, then)) : new None();
    }

    /** That time, at least a moment. */
    static Until after(Duration left) {
        return new Until(left.compareTo(LEAST) < 0 ? LEAST : left);
    }

    /** The longer of two; another request first, since nobody knows how long it takes. */
    static Delay longer(Delay one, Delay other) {
        if (one instanceof Another || other instanceof None) {
            return one;
        }
        if (one instanceof Until a && other instanceof Until b) {
            return a.left().compareTo(b.left()) >= 0 ? a : b;
        }
        return other;
    }
}
