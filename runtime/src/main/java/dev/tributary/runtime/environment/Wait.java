package dev.tributary.runtime.environment;

import java.time.Duration;

/**
 * A wait before a request.
 *
 * @param reason what for
 * @param duration how long
 */
public record Wait(Reason reason, Duration duration) {

    /** What a request waits for. */
    public enum Reason {
        /** A limit of the source's, obeyed before it has to refuse. */
        LIMIT,
        /** The time after which the source wants to be asked again, having refused. */
        ASKED,
        /** A while after a failure of which the source said nothing more. */
        BACK_OFF,
        /** The end of an export job. */
        JOB
    }
}
