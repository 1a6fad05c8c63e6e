package dev.tributary.runtime.http;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * An attempt that failed, and may be repeated.
 *
 * @param what what happened, without secrets
 * @param status the HTTP status, empty where there was no complete answer
 * @param retryAfter how long the source asks to wait
 * @param cause what happened below, null where nothing else did
 */
record Failure(
        String what,
        OptionalInt status,
        Optional<Duration> retryAfter,
        @Nullable Throwable cause) {

    /** No complete answer; the cause's message goes no further where it could quote the body. */
    static Failure broken(String what, @Nullable Throwable cause) {
        return new Failure(what, OptionalInt.empty(), Optional.empty(), cause);
    }
}
