package dev.tributary.runtime.limit;

import java.time.Duration;

/** What a request has to wait for. */
sealed interface Delay {

    /** Nothing. */
    record None() implements Delay {}

    /** Time. */
    record Until(Duration left) implements Delay {}

    /** Another request, which is under way. */
    record Another() implements Delay {}

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
