package dev.tributary.runtime.environment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.concurrent.Executor;
import java.util.random.RandomGenerator;
import okhttp3.Call;
import okhttp3.OkHttpClient;

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
 * @param sharers how many processes read a connection at once, this one among them, so that its limits are divided
 */
public record Environment(
        Call.Factory calls,
        Clock clock,
        Sleeper sleeper,
        RandomGenerator random,
        RunListener listener,
        TokenStore tokens,
        Sessions sessions,
        Executor executor,
        int sharers) {

    /** Does nothing beside the thread that reads, so that requests are made one after another, in the same order each time. */
    public static final Executor ONE_THREAD = work -> {};

    /**
     * An environment in which nothing is done beside the thread that reads.
     *
     * @param calls makes the calls to sources
     * @param clock tells the time
     * @param sleeper waits
     * @param random chance, for the time between repetitions
     * @param listener told of what is done
     * @param tokens keeps refresh tokens that a source has replaced
     * @param sessions what connectors of one connection share
     */
    public Environment(
            Call.Factory calls,
            Clock clock,
            Sleeper sleeper,
            RandomGenerator random,
            RunListener listener,
            TokenStore tokens,
            Sessions sessions) {
        this(calls, clock, sleeper, random, listener, tokens, sessions, ONE_THREAD, 1);
    }

    /**
     * An environment with sessions of its own, which keeps refresh tokens where this machine's user does, and in which nothing
     * is done beside the thread that reads.
     *
     * @param calls makes the calls to sources
     * @param clock tells the time
     * @param sleeper waits
     * @param random chance, for the time between repetitions
     * @param listener told of what is done
     */
    public Environment(Call.Factory calls, Clock clock, Sleeper sleeper, RandomGenerator random, RunListener listener) {
        this(calls, clock, sleeper, random, listener, FileTokenStore.ofUser(), new Sessions());
    }

    /**
     * {@return the same with another listener}
     *
     * @param other told of what is done from then on
     */
    public Environment withListener(RunListener other) {
        return new Environment(calls, clock, sleeper, random, other, tokens, sessions, executor, sharers);
    }

    /**
     * {@return the same with another store of refresh tokens}
     *
     * @param other keeps refresh tokens
     */
    public Environment withTokens(TokenStore other) {
        return new Environment(calls, clock, sleeper, random, listener, other, sessions, executor, sharers);
    }

    /**
     * {@return the same with other calls and another sleeper}
     *
     * @param otherCalls makes the calls
     * @param otherSleeper waits
     */
    public Environment within(Call.Factory otherCalls, Sleeper otherSleeper) {
        return new Environment(otherCalls, clock, otherSleeper, random, listener, tokens, sessions, executor, sharers);
    }

    /**
     * {@return the same for one of several processes that read a connection at once}
     *
     * @param processes how many there are, at least 1
     */
    public Environment sharedAmong(int processes) {
        return new Environment(calls, clock, sleeper, random, listener, tokens, sessions, executor, processes);
    }

    /**
     * {@return the same with calls that reach sources in another way; connectors that do so the same way share their
     * connections}
     *
     * @param network the way
     * @throws IOException if there is no such way; the message says why
     */
    public Environment through(Network network) throws IOException {
        if (!(calls instanceof OkHttpClient client)) {
            throw new IOException("this process has calls of its own, which reach sources in their own way");
        }
        try {
            Call.Factory others = sessions.of(network, Call.Factory.class, () -> {
                try {
                    return network.over(client);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            return within(others, sleeper);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /**
     * {@return the same with another executor}
     *
     * @param other runs what is done beside the thread that reads
     */
    public Environment withExecutor(Executor other) {
        return new Environment(calls, clock, sleeper, random, listener, tokens, sessions, other, sharers);
    }
}
