package dev.tributary.runtime.connector;

import dev.tributary.runtime.error.ConnectorException;
import dev.tributary.runtime.error.Suggestion;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;

/** The connectors on the class path. */
public final class Connectors {

    /** {@return all connectors, by source name} */
    public static List<ConnectorFactory> all() {
        return ServiceLoader.load(ConnectorFactory.class).stream()
                .map(ServiceLoader.Provider::get)
                .sorted(Comparator.comparing(ConnectorFactory::source))
                .toList();
    }

    /**
     * {@return the connector of a source, without regard to case}
     *
     * @param source the source's name, as in {@code format("github")}
     * @throws ConnectorException if the class path has none or several
     */
    public static ConnectorFactory named(String source) {
        List<ConnectorFactory> all = all();
        List<ConnectorFactory> found = all.stream()
                .filter(factory -> factory.source().equalsIgnoreCase(source))
                .toList();
        if (found.size() > 1) {
            throw new ConnectorException("The class path has " + found.size() + " connectors for source `" + source
                    + "`: "
                    + found.stream()
                            .map(factory -> factory.getClass().getName())
                            .toList()
                    + ". Leave one of them.");
        }
        if (found.isEmpty()) {
            List<String> names = all.stream().map(ConnectorFactory::source).toList();
            throw new ConnectorException("There is no connector for source `" + source + "`."
                    + Suggestion.didYouMean(source, names)
                    + (names.isEmpty()
                            ? " The class path has no connector at all; add the jar that has it."
                            : " The class path has connectors for " + String.join(", ", names) + "."));
        }
        return found.get(0);
    }

    private Connectors() {}
}
