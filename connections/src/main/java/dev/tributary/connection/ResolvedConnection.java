package dev.tributary.connection;

import dev.tributary.model.SourceModel;
import dev.tributary.runtime.connector.ConnectorFactory;
import java.util.Map;

/**
 * A connection with all of its options.
 *
 * @param name the connection's name; the source's own where no connection is named
 * @param factory makes the connector
 * @param model the source
 * @param connectionOptions the options of the connection
 * @param tableOptions the options that are none of the connection's
 */
public record ResolvedConnection(
        String name,
        ConnectorFactory factory,
        SourceModel model,
        Map<String, String> connectionOptions,
        Map<String, String> tableOptions) {

    public ResolvedConnection {
        connectionOptions = Map.copyOf(connectionOptions);
        tableOptions = Map.copyOf(tableOptions);
    }

    /** Without the values of the options. */
    @Override
    public String toString() {
        return "ResolvedConnection[name=" + name + ", source=" + factory.source() + "]";
    }
}
