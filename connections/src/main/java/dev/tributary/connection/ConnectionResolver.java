package dev.tributary.connection;

import dev.tributary.model.OptionModel;
import dev.tributary.model.SourceModel;
import dev.tributary.model.TableModel;
import dev.tributary.model.TableOptions;
import dev.tributary.model.Template;
import dev.tributary.model.json.ModelFile;
import dev.tributary.runtime.connector.ConnectorFactory;
import dev.tributary.runtime.connector.Connectors;
import dev.tributary.runtime.error.Suggestion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Finds a connection's options. What is given wins over the environment, the environment over the connections file. */
public final class ConnectionResolver {
    private static final String DEFAULT_FILE = "connections.yaml";

    private final Map<String, String> environment;
    private final Path directory;
    private final UnaryOperator<String> asGiven;

    /**
     * Finds connections as a process sees them.
     *
     * @param environment the environment variables
     * @param directory where {@value #DEFAULT_FILE} is looked for, and what relative paths are relative to
     * @param asGiven how an option would be given by hand, by its name, for messages; empty where it cannot be
     */
    public ConnectionResolver(Map<String, String> environment, Path directory, UnaryOperator<String> asGiven) {
        this.environment = Map.copyOf(environment);
        this.directory = directory;
        this.asGiven = asGiven;
    }

    /** The model of a source, by its name. */
    public static SourceModel model(String source) {
        return model(Connectors.named(source));
    }

    /** The name of the environment variable of an option: {@code TRIBUTARY_GITHUB_TOKEN}. */
    public static String variable(String source, String option) {
        return ("TRIBUTARY_" + source + "_" + option).toUpperCase(Locale.ROOT);
    }

    /**
     * The connection to read one table with.
     *
     * @param name a connection of the connections file, or a source
     * @param named the connections file, if one is named
     * @param given options of the connection or the table that win over all others
     * @throws ConnectionException for an option that nobody knows, or a required one that is missing
     */
    public ResolvedConnection forTable(String name, String table, Optional<Path> named, Map<String, String> given) {
        return resolve(name, named, given, Optional.of(table));
    }

    /**
     * The connection that somebody names who gives its tables' options himself.
     *
     * @param name a connection of the connections file, or a source
     * @param named the connections file, if one is named
     * @param given options of the connection that win over all others
     * @throws ConnectionException for an option that is none of the connection's, or a required one that is missing
     */
    public ResolvedConnection withoutTable(String name, Optional<Path> named, Map<String, String> given) {
        return resolve(name, named, given, Optional.empty());
    }

    private ResolvedConnection resolve(
            String name, Optional<Path> named, Map<String, String> given, Optional<String> tableName) {
        Optional<Path> path = file(named);
        Optional<ConnectionsFile> file = path.map(p -> new ConnectionsFile(p, environment));
        Optional<ConnectionEntry> entry = file.flatMap(f -> f.entry(name));
        ConnectorFactory factory = entry.map(e -> Connectors.named(e.source())).orElseGet(() -> source(name, file));
        SourceModel model = model(factory);
        // An unknown table is the connector's to refuse; it knows which there are.
        List<OptionModel> tableOptions =
                tableName.flatMap(model::table).map(TableModel::options).orElse(List.of());
        Set<String> ofConnection = names(model.options());
        ofConnection.addAll(model.builtInOptions());
        Set<String> ofTable = names(tableOptions);
        tableName.ifPresent(asked -> ofTable.addAll(names(TableOptions.BUILT_IN)));

        Map<String, String> connection = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        Map<String, String> table = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        if (path.isPresent() && entry.isPresent()) {
            FilePermissions.check(path.get(), entry.get(), model);
            checkKnown(model, entry.get().options().keySet(), ofConnection);
            connection.putAll(entry.get().options());
        }
        fromEnvironment(model, ofConnection, connection);
        fromEnvironment(model, ofTable, table);
        Set<String> all = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        all.addAll(ofConnection);
        all.addAll(ofTable);
        tableName.ifPresent(any -> all.addAll(TableModel.BUILT_IN_OPTIONS));
        if (tableName.isEmpty() || tableName.flatMap(model::table).isPresent()) {
            checkKnown(model, given.keySet(), all);
        }
        given.forEach((key, value) -> (ofConnection.contains(key) ? connection : table).put(key, value));
        checkPresent(model, tableOptions, connection, table);
        return new ResolvedConnection(name, factory, model, connection, table);
    }

    private Optional<Path> file(Optional<Path> named) {
        return named.map(directory::resolve)
                .or(() -> Optional.of(directory.resolve(DEFAULT_FILE)).filter(Files::exists));
    }

    private static ConnectorFactory source(String name, Optional<ConnectionsFile> file) {
        boolean isSource = Connectors.all().stream().anyMatch(f -> f.source().equalsIgnoreCase(name));
        if (!isSource && file.isPresent() && !file.get().names().isEmpty()) {
            throw ConnectionException.usage("There is neither a connection nor a source `" + name + "`."
                    + Suggestion.didYouMean(name, file.get().names()) + " The connections file has "
                    + String.join(", ", file.get().names()) + "; `tributary list` shows the sources.");
        }
        return Connectors.named(name);
    }

    private void fromEnvironment(SourceModel model, Set<String> names, Map<String, String> options) {
        for (String name : names) {
            String value = environment.get(variable(model.name(), name));
            if (value != null) {
                options.put(name, value);
            }
        }
    }

    private static void checkKnown(SourceModel model, Set<String> given, Set<String> known) {
        for (String name : given) {
            if (!known.contains(name)) {
                throw ConnectionException.usage("`" + model.name() + "` has no option `" + name + "` here."
                        + Suggestion.didYouMean(name, known) + " There are " + String.join(", ", known) + ".");
            }
        }
    }

    private void checkPresent(
            SourceModel model,
            List<OptionModel> tableOptions,
            Map<String, String> connection,
            Map<String, String> table) {
        Set<String> present = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        present.addAll(connection.keySet());
        present.addAll(table.keySet());
        if (present.contains(SourceModel.BASE_URL_OPTION)) {
            present.addAll(Template.parse(model.baseUrl()).options());
        }
        List<String> missing = Stream.concat(model.options().stream(), tableOptions.stream())
                .filter(option -> option.required() && !present.contains(option.name()))
                .map(option -> "  " + option.name()
                        + (option.description().isEmpty() ? "" : ": " + option.description())
                        + " (" + how(model, option) + ")")
                .toList();
        if (!missing.isEmpty()) {
            throw ConnectionException.usage(
                    "`" + model.name() + "` needs more options:\n" + String.join("\n", missing));
        }
    }

    private String how(SourceModel model, OptionModel option) {
        String byHand = asGiven.apply(option.name());
        return (byHand.isEmpty() ? "" : byHand + ", or ") + variable(model.name(), option.name());
    }

    private static Set<String> names(List<OptionModel> options) {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        options.forEach(option -> names.add(option.name()));
        return names;
    }

    private static SourceModel model(ConnectorFactory factory) {
        return ModelFile.load(factory.getClass().getClassLoader(), factory.source());
    }
}
