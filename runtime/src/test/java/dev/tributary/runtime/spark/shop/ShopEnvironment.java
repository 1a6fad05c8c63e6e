package dev.tributary.runtime.spark.shop;

import dev.tributary.runtime.environment.Environment;
import dev.tributary.runtime.environment.EnvironmentProvider;
import dev.tributary.runtime.environment.RunListener;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** An environment without a network, whose runs can be made to crash. */
public final class ShopEnvironment implements EnvironmentProvider {
    private static final Watch WATCH = new Watch();

    /** What the next run breaks with. */
    public static final class Crash extends RuntimeException {
        private static final long serialVersionUID = 1;

        Crash(RunListener.Phase phase) {
            super("crash at " + phase);
        }
    }

    /** The next time that a phase is reached, the run crashes. */
    public static void crashAt(RunListener.Phase phase) {
        synchronized (WATCH) {
            WATCH.crash = Optional.of(phase);
        }
    }

    /** The phases reached since the last call. */
    public static List<RunListener.Phase> takePhases() {
        synchronized (WATCH) {
            List<RunListener.Phase> taken = List.copyOf(WATCH.phases);
            WATCH.phases.clear();
            WATCH.crash = Optional.empty();
            return taken;
        }
    }

    @Override
    public Environment environment() {
        return new Environment(
                request -> {
                    throw new IllegalStateException("A shop has no network.");
                },
                Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC),
                duration -> {},
                new Random(1),
                WATCH);
    }

    private static final class Watch implements RunListener {
        private final List<Phase> phases = new ArrayList<>();
        private Optional<Phase> crash = Optional.empty();

        @Override
        public synchronized void reached(Phase phase, String source, String table) {
            phases.add(phase);
            if (crash.equals(Optional.of(phase))) {
                crash = Optional.empty();
                throw new Crash(phase);
            }
        }
    }
}
