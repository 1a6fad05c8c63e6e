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
 * @param tokens keeps refresh tokens between runs
 * @param sessions what the connectors of one connection have in common
 */
public record Environment(
        Call.Factory calls,
        Clock clock,
        Sleeper sleeper,
        RandomGenerator random,
        RunListener listener,
        TokenStore tokens,
        Sessions sessions) {

    /** An environment with sessions of its own, which keeps refresh tokens where this machine's user does. */
    public Environment(Call.Factory calls, Clock clock, Sleeper sleeper, RandomGenerator random, RunListener listener) {
        this(calls, clock, sleeper, random, listener, FileTokenStore.ofUser(), new Sessions());
    }

    /** The same with another listener. */
    public Environment withListener(RunListener other) {
        return new Environment(calls, clock, sleeper, random, other, tokens, sessions);
    }

    /** The same with another store of refresh tokens. */
    public Environment withTokens(TokenStore other) {
        return new Environment(calls, clock, sleeper, random, listener, other, sessions);
    }
}
