package dev.tributary.testing;

import dev.tributary.runtime.environment.Sleeper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/** A time that stands still until somebody waits. */
final class PinnedTime extends Clock {
    private final AtomicReference<Instant> now;
    private final ZoneId zone;

    PinnedTime(Instant start) {
        this(new AtomicReference<>(start), ZoneOffset.UTC);
    }

    private PinnedTime(AtomicReference<Instant> now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    /** Waits in this time, and elsewhere as well. */
    Sleeper with(Sleeper elsewhere) {
        return duration -> {
            elsewhere.sleep(duration);
            pass(duration);
        };
    }

    private void pass(Duration duration) {
        now.updateAndGet(before -> before.plus(duration));
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new PinnedTime(now, other);
    }

    @Override
    public Instant instant() {
        return Objects.requireNonNull(now.get());
    }
}
