package dev.tributary.runtime.environment;

import java.time.Clock;
import java.util.concurrent.Executor;
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
 * @param tokens keeps refresh tokens between runs
 * @param sessions what the connectors of one connection have in common
 * @param executor does work beside the thread that reads, or drops it: what nobody has begun is done by whoever waits for
 *     it, so that any executor gives the same rows
 */
public record Environment(
        Call.Factory calls,
        Clock clock,
        Sleeper sleeper,
        RandomGenerator random,
        RunListener listener,
        TokenStore tokens,
        Sessions sessions,
        Executor executor) {

    /** Does nothing beside the thread that reads, so that requests are made one after another, in the same order each time. */
    public static final Executor ONE_THREAD = work -> {};

    /** An environment in which nothing is done beside the thread that reads. */
    public Environment(
            Call.Factory calls,
            Clock clock,
            Sleeper sleeper,
            RandomGenerator random,
            RunListener listener,
            TokenStore tokens,
            Sessions sessions) {
        this(calls, clock, sleeper, random, listener, tokens, sessions, ONE_THREAD);
    }

    /**
     * An environment with sessions of its own, which keeps refresh tokens where this machine's user does, and in which nothing
     * is done beside the thread that reads.
     */
    public Environment(Call.Factory calls, Clock clock, Sleeper sleeper, RandomGenerator random, RunListener listener) {
        this(calls, clock, sleeper, random, listener, FileTokenStore.ofUser(), new Sessions());
    }

    /** The same with another listener. */
    public Environment withListener(RunListener other) {
        return new Environment(calls, clock, sleeper, random, other, tokens, sessions, executor);
    }

    /** The same with another store of refresh tokens. */
    public Environment withTokens(TokenStore other) {
        return new Environment(calls, clock, sleeper, random, listener, other, sessions, executor);
    }

    /** The same with other calls and another sleeper. */
    public Environment within(Call.Factory otherCalls, Sleeper otherSleeper) {
        return new Environment(otherCalls, clock, otherSleeper, random, listener, tokens, sessions, executor);
    }

    /** The same with another executor. */
    public Environment withExecutor(Executor other) {
        return new Environment(calls, clock, sleeper, random, listener, tokens, sessions, other);
    }
}
