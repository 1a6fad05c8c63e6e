package dev.tributary.runtime.connector;

import dev.tributary.runtime.environment.Environment;
import java.util.Map;

/**
 * Makes connectors of one source; found by {@link java.util.ServiceLoader}. Generated beside each connector.
 */
public interface ConnectorFactory {

    /** {@return the source's name} */
    String source();

    /**
     * {@return a connector for one run}
     *
     * @param options the connection's options by name, without regard to case
     * @param environment network, time, chance and threads of the run
     */
    LakeflowConnect connect(Map<String, String> options, Environment environment);
}
