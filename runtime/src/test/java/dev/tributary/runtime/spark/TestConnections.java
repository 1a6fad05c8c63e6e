package dev.tributary.runtime.spark;

import dev.tributary.runtime.connector.NamedConnections;
import dev.tributary.runtime.error.ConnectorException;
import java.util.Map;
import java.util.Optional;

/** Knows one connection, {@code night}, which is one to {@code shop}. */
public final class TestConnections implements NamedConnections {

    @Override
    public Found find(String name, Optional<String> source, Map<String, String> given) {
        if (!name.equals("night") || !source.orElse("shop").equals("shop")) {
            throw new ConnectorException("There is no connection `" + name + "`.");
        }
        return new Found("shop", Map.of("token", given.getOrDefault("token", "of-night"), "base_url", "http://night/"));
    }
}
