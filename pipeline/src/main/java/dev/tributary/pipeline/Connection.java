package dev.tributary.pipeline;

import java.util.Map;

/**
 * A connection, resolved.
 *
 * @param name the name by which pipelines know it
 * @param source the source's name, as in {@code format("github")}
 * @param options the connection's options by name, secrets among them
 */
public record Connection(String name, String source, Map<String, String> options) {

    /**
     * Copies the options.
     *
     * @param name the name by which pipelines know it
     * @param source the source's name, as in {@code format("github")}
     * @param options the connection's options by name, secrets among them
     */
    public Connection {
        options = Map.copyOf(options);
    }

    /** Without the values of the options. */
    @Override
    public String toString() {
        return "Connection[name=" + name + ", source=" + source + ", options=" + options.keySet() + "]";
    }
}
