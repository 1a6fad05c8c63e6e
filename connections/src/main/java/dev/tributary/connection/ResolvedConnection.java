package dev.tributary.connection;

import dev.tributary.model.SourceModel;
import dev.tributary.runtime.connector.ConnectorFactory;
import dev.tributary.runtime.environment.Environment;
import dev.tributary.runtime.environment.TokenHome;
import dev.tributary.runtime.environment.TokenHomes;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A connection with all of its options.
 *
 * @param name the connection's name; the source's own where no connection is named
 * @param factory makes the connector
 * @param model the source
 * @param connectionOptions the options of the connection
 * @param tableOptions the options that are none of the connection's
 * @param origins where the options of the connection come from, by their names without regard to case
 * @param tokenHomes where those options stand that are refresh tokens, and can be replaced by newer ones
 */
public record ResolvedConnection(
        String name,
        ConnectorFactory factory,
        SourceModel model,
        Map<String, String> connectionOptions,
        Map<String, String> tableOptions,
        Map<String, OptionOrigin> origins,
        Map<String, TokenHome> tokenHomes) {

    /**
     * Copies the options.
     *
     * @param name the connection's name; the source's own where no connection is named
     * @param factory makes the connector
     * @param model the source
     * @param connectionOptions the options of the connection
     * @param tableOptions the options that are none of the connection's
     * @param origins where the options of the connection come from, by their names without regard to case
     * @param tokenHomes where those options stand that are refresh tokens, and can be replaced by newer ones
     */
    public ResolvedConnection {
        connectionOptions = Map.copyOf(connectionOptions);
        tableOptions = Map.copyOf(tableOptions);
        Map<String, OptionOrigin> anyCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        anyCase.putAll(origins);
        origins = Collections.unmodifiableMap(anyCase);
        tokenHomes = Map.copyOf(tokenHomes);
    }

    /**
     * Has connectors of an environment write refresh tokens back to where this connection's stand.
     *
     * @param environment what the connectors are made with
     */
    public void writeTokensBack(Environment environment) {
        TokenHomes homes = TokenHomes.of(environment);
        tokenHomes.forEach((option, home) -> {
            String token = connectionOptions.get(option);
            if (token != null) {
                homes.register(model.name(), token, home);
            }
        });
    }

    /** Without the values of the options. */
    @Override
    public String toString() {
        return "ResolvedConnection[name=" + name + ", source=" + factory.source() + "]";
    }
}
