package dev.tributary.runtime.environment;

import java.time.Clock;
import java.util.random.RandomGenerator;
import okhttp3.Call;

/**
 * What a connector gets from the outside world.
 *
 * @param calls makes HTTP calls; must not follow redirects by itself, which is the transport's to do
 * @param clock this machine's time
 * @param sleeper waits
 * @param random chance, for jitter; safe for use by several threads
 * @param listener watches the run
 */
public record Environment(
        Call.Factory calls, Clock clock, Sleeper sleeper, RandomGenerator random, RunListener listener) {

    /** The same with another listener. */
    public Environment withListener(RunListener other) {
        return new Environment(calls, clock, sleeper, random, other);
    }
}
