package dev.tributary.it;

import dev.tributary.runtime.environment.Environment;
import dev.tributary.runtime.environment.EnvironmentProvider;
import dev.tributary.runtime.environment.Environments;
import dev.tributary.runtime.environment.RunListener;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The real world, in which every phase of a run is told on standard output as {@code @ PHASE table}, and in which the
 * JVM halts when all those phases have been reached that the system property {@value #HALT} names, separated by commas; a
 * table that has reached its own waits there for the others.
 */
public final class WatchedEnvironment implements EnvironmentProvider {
    static final String HALT = "tributary.it.halt";
    static final String MARK = "@ ";

    @Override
    public Environment environment() {
        return Environments.realWorld().withListener(new Watch());
    }

    private static final class Watch implements RunListener {
        private final Set<String> waiting = new HashSet<>();

        @Override
        public void reached(Phase phase, String source, String table) {
            String moment = phase + " " + table;
            synchronized (this) {
                System.out.println(MARK + moment);
                System.out.flush();
                Set<String> wanted =
                        Set.copyOf(Arrays.asList(System.getProperty(HALT, "").split(",", -1)));
                if (!wanted.contains(moment)) {
                    return;
                }
                waiting.add(moment);
                if (waiting.equals(wanted)) {
                    Runtime.getRuntime().halt(IngestionProcess.HALTED);
                }
            }
            try {
                // As long as the others take to get where they are waited for, unless one of them has failed.
                if (!new CountDownLatch(1).await(15, TimeUnit.MINUTES)) {
                    throw new IllegalStateException("Only " + waiting + " came to where a halt was wanted");
                }
            } catch (InterruptedException e) {
                throw new IllegalStateException("Interrupted at " + moment, e);
            }
        }
    }
}
