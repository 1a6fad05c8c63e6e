package dev.tributary.runtime.http;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * An attempt that failed, and may be repeated.
 *
 * @param kind how, in general
 * @param what what happened, without secrets
 * @param status the HTTP status, empty where there was no complete answer
 * @param retryAfter how long the source asks to wait
 * @param isUndone whether it is certain that the source has not done what was asked
 * @param cause what happened below, null where nothing else did
 */
record Failure(
        Kind kind,
        String what,
        OptionalInt status,
        Optional<Duration> retryAfter,
        boolean isUndone,
        @Nullable Throwable cause) {

    /** What is said, and advised, when attempts have failed in this way to the last. */
    enum Kind {
        UNANSWERED("the source failed to answer", "run again when it does; " + Kind.KEPT),
        UNREACHABLE(
                "the source could not be reached",
                "check the connection option `%s` and the network, and run again; " + Kind.KEPT),
        MALFORMED(
                "the source's answer could not be read",
                "check the connection option `%s`, for a page that people see comes from the wrong place;"
                        + " if it is right, run again later; " + Kind.KEPT);

        private static final String KEPT = "nothing is lost, the offset has not moved.";

        private final String said;
        private final String advice;

        Kind(String said, String advice) {
            this.said = said;
            this.advice = advice;
        }

        String said() {
            return said;
        }

        /** @param addressOption the connection option that says where was asked */
        String advice(String addressOption) {
            return advice.replace("%s", addressOption);
        }
    }

    /** A status that may be another one the next time. */
    static Failure answered(String what, int status, Optional<Duration> retryAfter) {
        return new Failure(Kind.UNANSWERED, what, OptionalInt.of(status), retryAfter, false, null);
    }

    /** A status by which the source wants to be asked later. */
    static Failure putOff(String what, int status, Optional<Duration> retryAfter) {
        return new Failure(Kind.UNANSWERED, what, OptionalInt.of(status), retryAfter, true, null);
    }

    /** No answer, or one that broke off. */
    static Failure broken(String what, @Nullable Throwable cause) {
        boolean unreachable = cause instanceof ConnectException
                || cause instanceof UnknownHostException
                || cause instanceof NoRouteToHostException;
        return new Failure(
                unreachable ? Kind.UNREACHABLE : Kind.UNANSWERED,
                what,
                OptionalInt.empty(),
                Optional.empty(),
                unreachable,
                cause);
    }

    /** A body of another form; its error goes no further, since it could quote the body. */
    static Failure malformed(String what) {
        return new Failure(Kind.MALFORMED, what, OptionalInt.empty(), Optional.empty(), false, null);
    }
}
