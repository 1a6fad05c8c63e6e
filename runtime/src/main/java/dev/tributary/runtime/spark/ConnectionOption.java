package dev.tributary.runtime.spark;

import dev.tributary.runtime.connector.ConnectorFactory;
import dev.tributary.runtime.connector.NamedConnections;
import dev.tributary.runtime.error.ConnectorException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;

/**
 * The option {@code databricks.connection}, which names a connection in place of its options. On Databricks the platform puts
 * the connection's options beside it, and what describes the connection itself; elsewhere {@link NamedConnections} knows them.
 * Options that are given win.
 */
final class ConnectionOption {
    static final String NAME = "databricks.connection";

    /** What the platform says of the connection, beside its options. */
    private static final List<String> OF_THE_PLATFORM = List.of(NAME, "sourceName", "externalOptionsAllowList");

    /** Options with those of the connection that they name, and without its name. */
    static CaseInsensitiveStringMap resolved(CaseInsensitiveStringMap options) {
        return resolved(options, Optional.ofNullable(options.get(ReadConfiguration.SOURCE)));
    }

    /** The same for a source that is known. */
    static CaseInsensitiveStringMap resolved(ConnectorFactory factory, CaseInsensitiveStringMap options) {
        return resolved(options, Optional.of(factory.source()));
    }

    private static CaseInsensitiveStringMap resolved(CaseInsensitiveStringMap options, Optional<String> source) {
        String name = options.get(NAME);
        if (name == null) {
            return options;
        }
        Map<String, String> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        all.putAll(options.asCaseSensitiveMap());
        OF_THE_PLATFORM.forEach(all::remove);
        knower().ifPresent(connections -> {
            NamedConnections.Found found = connections.find(name, source, Map.copyOf(all));
            all.putIfAbsent(ReadConfiguration.SOURCE, found.source());
            found.options().forEach(all::putIfAbsent);
        });
        return new CaseInsensitiveStringMap(all);
    }

    private static Optional<NamedConnections> knower() {
        List<NamedConnections> found = ServiceLoader.load(NamedConnections.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
        if (found.size() > 1) {
            throw new ConnectorException("The class path has several who know connections by name: "
                    + found.stream().map(each -> each.getClass().getName()).toList() + ". Leave one of them.");
        }
        return found.stream().findFirst();
    }

    private ConnectionOption() {}
}
