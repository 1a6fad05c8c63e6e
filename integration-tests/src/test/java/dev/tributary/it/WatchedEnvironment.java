package dev.tributary.it;

import dev.tributary.runtime.environment.Environment;
import dev.tributary.runtime.environment.EnvironmentProvider;
import dev.tributary.runtime.environment.Environments;
import dev.tributary.runtime.environment.RunListener;

/**
 * The real world, in which every phase of a run is told on standard output as {@code @ PHASE table}, and in which the
 * JVM halts at one phase of one table when the system property {@value #HALT} names it as {@code PHASE table}.
 */
public final class WatchedEnvironment implements EnvironmentProvider {
    static final String HALT = "tributary.it.halt";
    static final String MARK = "@ ";

    @Override
    public Environment environment() {
        return Environments.realWorld().withListener(new Watch());
    }

    private record Watch() implements RunListener {
        @Override
        public void reached(Phase phase, String source, String table) {
            System.out.println(MARK + phase + " " + table);
            System.out.flush();
            if (System.getProperty(HALT, "").equals(phase + " " + table)) {
                Runtime.getRuntime().halt(IngestionProcess.HALTED);
            }
        }
    }
}
