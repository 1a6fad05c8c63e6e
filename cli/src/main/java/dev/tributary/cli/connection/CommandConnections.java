package dev.tributary.cli.connection;

import dev.tributary.cli.terminal.Terminal;
import dev.tributary.cli.terminal.UserError;
import dev.tributary.connection.ConnectionException;
import dev.tributary.connection.ConnectionResolver;
import dev.tributary.connection.ResolvedConnection;
import java.util.function.Supplier;

/** Finds the connections that command lines name; the command line wins over all else that says an option. */
public final class CommandConnections {
    private final ConnectionResolver connections;

    public CommandConnections(Terminal terminal) {
        connections =
                new ConnectionResolver(terminal.environment(), terminal.directory(), option -> "-o " + option + "=...");
    }

    /**
     * The connection to read one table with.
     *
     * @param name a connection of the connections file, or a source
     * @throws UserError for an option that nobody knows, or a required one that is missing
     */
    public ResolvedConnection forTable(String name, String table, ConnectionOptions options) {
        return found(() -> connections.forTable(name, table, options.file(), options.given()));
    }

    /**
     * The connection that a pipeline names; its tables' options are the pipeline's to give.
     *
     * @param name a connection of the connections file, or a source
     * @throws UserError for an option that is none of the connection's, or a required one that is missing
     */
    public ResolvedConnection forPipeline(String name, ConnectionOptions options) {
        return found(() -> connections.withoutTable(name, options.file(), options.given()));
    }

    private static ResolvedConnection found(Supplier<ResolvedConnection> connection) {
        try {
            return connection.get();
        } catch (ConnectionException e) {
            throw e.isUsage() ? UserError.usage(e.getMessage()) : UserError.failure(e.getMessage());
        }
    }
}
