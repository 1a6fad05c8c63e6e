package dev.tributary.simulator.token;

import dev.tributary.simulator.data.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The tokens that a source has issued. */
public final class Tokens {
    /** How long an access token is valid. */
    public static final Duration LIFETIME = Duration.ofHours(1);

    /** An odd number of many bits, which makes tokens that follow one another look unlike. */
    private static final long SPREAD = 0x9e37_79b9_7f4a_7c15L;

    private final long seed;
    private final VirtualTime time;
    private final Map<String, Instant> access = new HashMap<>();
    private final Set<String> spent = new HashSet<>();
    private final Set<String> refresh = new HashSet<>();
    private int issued;

    /** No tokens yet. */
    public Tokens(long seed, VirtualTime time) {
        this.seed = seed;
        this.time = time;
    }

    /** A new access token. */
    public synchronized String issueAccess() {
        String token = next("access");
        access.put(token, time.now().plus(LIFETIME));
        return token;
    }

    /** Whether an access token was issued and has not ended. */
    public synchronized boolean isValid(String token) {
        Instant end = access.get(token);
        return end != null && time.now().isBefore(end);
    }

    /** Ends all access tokens. */
    public synchronized void endAll() {
        access.clear();
    }

    /**
     * Whether a refresh token may be used.
     *
     * @param first the one that the connection's options have
     */
    public synchronized boolean isUsable(String token, String first) {
        return !spent.contains(token) && (token.equals(first) || refresh.contains(token));
    }

    /** A new refresh token in place of one that is spent by that. */
    public synchronized String rotate(String token) {
        spent.add(token);
        String next = next("refresh");
        refresh.add(next);
        return next;
    }

    private String next(String kind) {
        issued++;
        return "sim-" + kind + "-" + issued + "-" + Long.toHexString((seed + issued) * SPREAD);
    }
}
