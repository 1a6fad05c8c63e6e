package dev.tributary.connection;

import dev.tributary.runtime.connector.NamedConnections;
import dev.tributary.runtime.environment.Environments;
import dev.tributary.runtime.error.ConnectorException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The connections that this process knows by its environment variables, its directory, and its workspace. */
public final class ProcessConnections implements NamedConnections {
    private final ConnectionResolver connections = new ConnectionResolver(
            System.getenv(), Path.of("").toAbsolutePath(), option -> "option(\"" + option + "\", ...)");

    /** For {@link java.util.ServiceLoader}. */
    public ProcessConnections() {}

    @Override
    public Found find(String name, Optional<String> source, Map<String, String> given) {
        try {
            ResolvedConnection connection = connections.among(name, source, given);
            connection.writeTokensBack(Environments.current());
            return new Found(connection.factory().source(), connection.connectionOptions());
        } catch (ConnectionException e) {
            throw new ConnectorException(e.getMessage());
        }
    }
}
