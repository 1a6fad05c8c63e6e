package dev.tributary.runtime.token;

import dev.tributary.runtime.options.Secret;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A token and how long it is used.
 *
 * @param value the token
 * @param until when another is wanted; null where the source does not say how long it is valid
 */
record AccessToken(Secret value, @Nullable Instant until) {
    private static final Duration LONGEST_MARGIN = Duration.ofMinutes(1);

    /** A token that is renewed shortly before it expires, so that requests on their way do not meet its end. */
    static AccessToken expiring(Secret value, Instant issued, Duration lifetime) {
        Duration tenth = lifetime.dividedBy(10);
        Duration margin = tenth.compareTo(LONGEST_MARGIN) < 0 ? tenth : LONGEST_MARGIN;
        return new AccessToken(value, issued.plus(lifetime).minus(margin));
    }

    boolean isGood(Instant now) {
        return until == null || now.isBefore(until);
    }
}
