package dev.tributary.cli;

import dev.tributary.runtime.environment.Environment;
import dev.tributary.runtime.environment.EnvironmentProvider;
import dev.tributary.runtime.environment.Environments;
import dev.tributary.runtime.environment.Sleeper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The real world, but for tests that set the time: then it stands still, and passes at once where something waits. */
public final class VirtualTime implements EnvironmentProvider {
    private static final Time TIME = new Time();
    private static final Environment ENVIRONMENT = environment(Environments.realWorld());

    /** The time of day, real or set. */
    private static final class Time extends Clock {
        private @Nullable Instant set;

        synchronized void set(@Nullable Instant now) {
            set = now;
        }

        /** Whether a wait is over at once. */
        synchronized boolean pass(Duration duration) {
            if (set == null) {
                return false;
            }
            set = set.plus(duration);
            return true;
        }

        @Override
        public synchronized Instant instant() {
            return set == null ? Clock.systemUTC().instant() : set;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("everything is told in UTC");
        }
    }

    private static Environment environment(Environment real) {
        Sleeper sleeper = duration -> {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            if (!TIME.pass(duration)) {
                real.sleeper().sleep(duration);
            }
        };
        return new Environment(
                real.calls(),
                TIME,
                sleeper,
                real.random(),
                real.listener(),
                real.tokens(),
                real.sessions(),
                real.executor(),
                real.sharers());
    }

    /** Sets the time. */
    static void set(Instant now) {
        TIME.set(now);
    }

    /** Lets time pass. */
    static void pass(Duration duration) {
        TIME.pass(duration);
    }

    /** Goes back to the real time. */
    static void end() {
        TIME.set(null);
    }

    @Override
    public Environment environment() {
        return ENVIRONMENT;
    }
}
