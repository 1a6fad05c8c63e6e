package dev.tributary.simulator.data;

import java.time.Duration;
import java.time.Instant;

/** The source's time, which moves only when told. */
public final class VirtualTime {
    private Instant now;

    /** A time that starts there. */
    public VirtualTime(Instant start) {
        now = start;
    }

    /** The current time. */
    public synchronized Instant now() {
        return now;
    }

    /** Lets time pass. */
    public synchronized void advance(Duration duration) {
        now = now.plus(duration);
    }
}
