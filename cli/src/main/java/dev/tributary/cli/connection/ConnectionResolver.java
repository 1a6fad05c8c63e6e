package dev.tributary.cli.connection;

import dev.tributary.cli.terminal.Terminal;
import dev.tributary.cli.terminal.UserError;
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
import java.util.stream.Stream;

/**
 * Finds a connection's options. The command line wins over the environment, the environment over the connections file.
 */
public final class ConnectionResolver {
    private static final String DEFAULT_FILE = "connections.yaml";

    private final Terminal terminal;

    public ConnectionResolver(Terminal terminal) {
        this.terminal = terminal;
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
     * @throws UserError for an option that nobody knows, or a required one that is missing
     */
    public ResolvedConnection forTable(String name, String table, ConnectionOptions options) {
        return resolve(name, options, Optional.of(table));
    }

    /**
     * The connection that a pipeline names; its tables' options are the pipeline's to give.
     *
     * @param name a connection of the connections file, or a source
     * @throws UserError for an option that is none of the connection's, or a required one that is missing
     */
    public ResolvedConnection forPipeline(String name, ConnectionOptions options) {
        return resolve(name, options, Optional.empty());
    }

    private ResolvedConnection resolve(String name, ConnectionOptions options, Optional<String> tableName) {
        Optional<Path> path = file(options);
        Optional<ConnectionsFile> file = path.map(p -> new ConnectionsFile(p, terminal.environment()));
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
            checkKnown(model, options.given().keySet(), all);
        }
        options.given().forEach((key, value) -> (ofConnection.contains(key) ? connection : table).put(key, value));
        checkPresent(model, tableOptions, connection, table);
        return new ResolvedConnection(name, factory, model, connection, table);
    }

    private Optional<Path> file(ConnectionOptions options) {
        return options.file()
                .map(terminal.directory()::resolve)
                .or(() ->
                        Optional.of(terminal.directory().resolve(DEFAULT_FILE)).filter(Files::exists));
    }

    private static ConnectorFactory source(String name, Optional<ConnectionsFile> file) {
        boolean isSource = Connectors.all().stream().anyMatch(f -> f.source().equalsIgnoreCase(name));
        if (!isSource && file.isPresent() && !file.get().names().isEmpty()) {
            throw UserError.usage("There is neither a connection nor a source `" + name + "`."
                    + Suggestion.didYouMean(name, file.get().names()) + " The connections file has "
                    + String.join(", ", file.get().names()) + "; `tributary list` shows the sources.");
        }
        return Connectors.named(name);
    }

    private void fromEnvironment(SourceModel model, Set<String> names, Map<String, String> options) {
        for (String name : names) {
            String value = terminal.environment().get(variable(model.name(), name));
            if (value != null) {
                options.put(name, value);
            }
        }
    }

    private static void checkKnown(SourceModel model, Set<String> given, Set<String> known) {
        for (String name : given) {
            if (!known.contains(name)) {
                throw UserError.usage("`" + model.name() + "` has no option `" + name + "` here."
                        + Suggestion.didYouMean(name, known) + " There are " + String.join(", ", known) + ".");
            }
        }
    }

    private static void checkPresent(
            SourceModel model,
            List<OptionModel> tableOptions,
            Map<String, String> connection,
            Map<String, String> table) {
        Set<String> given = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        given.addAll(connection.keySet());
        given.addAll(table.keySet());
        if (given.contains(SourceModel.BASE_URL_OPTION)) {
            given.addAll(Template.parse(model.baseUrl()).options());
        }
        List<String> missing = Stream.concat(model.options().stream(), tableOptions.stream())
                .filter(option -> option.required() && !given.contains(option.name()))
                .map(option -> "  " + option.name()
                        + (option.description().isEmpty() ? "" : ": " + option.description())
                        + " (-o " + option.name() + "=..., or " + variable(model.name(), option.name()) + ")")
                .toList();
        if (!missing.isEmpty()) {
            throw UserError.usage("`" + model.name() + "` needs more options:\n" + String.join("\n", missing));
        }
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
