package dev.tributary.runtime.environment;

/**
 * Gives the environment to connectors that Spark makes, which nobody can hand one. At most one may be found by
 * {@link java.util.ServiceLoader}; without any, it is the real world.
 */
public interface EnvironmentProvider {

    /** {@return the environment of this process; the same at every call} */
    Environment environment();
}
