package dev.tributary.cli.connection;

import dev.tributary.cli.terminal.Terminal;
import dev.tributary.cli.terminal.UserError;
import dev.tributary.connection.ConnectionException;
import dev.tributary.connection.ConnectionResolver;
import dev.tributary.connection.ListedConnection;
import dev.tributary.connection.Push;
import dev.tributary.connection.Pushed;
import dev.tributary.connection.ResolvedConnection;
import dev.tributary.runtime.environment.Environments;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
        return used(found(() -> connections.forTable(name, table, options.file(), options.given())));
    }

    /**
     * The connection that a pipeline names; its tables' options are the pipeline's to give.
     *
     * @param name a connection of the connections file, or a source
     * @throws UserError for an option that is none of the connection's, or a required one that is missing
     */
    public ResolvedConnection forPipeline(String name, ConnectionOptions options) {
        return used(found(() -> connections.withoutTable(name, options.file(), options.given())));
    }

    /**
     * The connections of the connections file.
     *
     * @param file the connections file, if one is named
     */
    public List<ListedConnection> list(Optional<Path> file) {
        return found(() -> connections.list(file));
    }

    /**
     * Puts a connection into a secret scope.
     *
     * @param name a connection of the connections file, or a source
     * @throws UserError if it cannot be put there
     */
    public Pushed push(String name, ConnectionOptions options, Push push) {
        return found(() -> connections.push(name, options.file(), options.given(), push));
    }

    private static ResolvedConnection used(ResolvedConnection connection) {
        connection.writeTokensBack(Environments.current());
        return connection;
    }

    private static <T> T found(Supplier<T> question) {
        try {
            return question.get();
        } catch (ConnectionException e) {
            throw e.isUsage() ? UserError.usage(e.getMessage()) : UserError.failure(e.getMessage());
        }
    }
}
