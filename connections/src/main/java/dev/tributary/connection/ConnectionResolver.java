package dev.tributary.connection;

import dev.tributary.connection.ScopedOptions.Opened;
import dev.tributary.model.OptionModel;
import dev.tributary.model.SourceModel;
import dev.tributary.model.TableModel;
import dev.tributary.model.TableOptions;
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
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * Finds a connection's options. What is given wins over the environment, the environment over the connections file, the file
 * over a secret scope.
 */
public final class ConnectionResolver {
    /** The environment variable that names the connections file, where nobody else does. */
    public static final String FILE_VARIABLE = "TRIBUTARY_CONNECTIONS";

    private static final String DEFAULT_FILE = "connections.yaml";

    private final Map<String, String> environment;
    private final Path directory;
    private final UnaryOperator<String> asGiven;
    private final Workspace workspace;

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
        this.workspace = new Workspace(environment);
    }

    /**
     * {@return the model of a source, by its name}
     *
     * @param source the source's name, without regard to case
     */
    public static SourceModel model(String source) {
        return model(Connectors.named(source));
    }

    /**
     * {@return the name of the environment variable of an option: {@code TRIBUTARY_GITHUB_TOKEN}}
     *
     * @param source the source's name, without regard to case
     * @param option the option's name
     */
    public static String variable(String source, String option) {
        return ("TRIBUTARY_" + source + "_" + option).toUpperCase(Locale.ROOT);
    }

    /**
     * {@return the connection to read one table with}
     *
     * @param name a connection of the connections file or of a secret scope, or a source
     * @param table the table's name
     * @param named the connections file, if one is named
     * @param given options of the connection or the table that win over all others
     * @throws ConnectionException for an option that nobody knows, or a required one that is missing
     */
    public ResolvedConnection forTable(String name, String table, Optional<Path> named, Map<String, String> given) {
        return resolve(Wanted.of(name, named, Optional.of(table)), given);
    }

    /**
     * {@return the connection that somebody names who gives its tables' options himself}
     *
     * @param name a connection of the connections file or of a secret scope, or a source
     * @param named the connections file, if one is named
     * @param given options of the connection that win over all others
     * @throws ConnectionException for an option that is none of the connection's, or a required one that is missing
     */
    public ResolvedConnection withoutTable(String name, Optional<Path> named, Map<String, String> given) {
        return resolve(Wanted.of(name, named, Optional.empty()), given);
    }

    /**
     * The connection that somebody names among other options.
     *
     * @param name a connection of the connections file or of a secret scope, or a source
     * @param source the source that it must be a connection to, where it is known
     * @param given whatever is given; what of it is an option of the connection wins over all others
     * @throws ConnectionException if it is a connection to another source, or a required option is missing
     */
    ResolvedConnection among(String name, Optional<String> source, Map<String, String> given) {
        return resolve(new Wanted(name, source, Optional.empty(), Optional.empty(), Optional.empty(), true), given);
    }

    /**
     * Puts a connection into a secret scope, where a workspace is known.
     *
     * @param name a connection of the connections file or of a secret scope, or a source
     * @param named the connections file, if one is named
     * @param given options of the connection that win over all others
     * @param push which scope, and what to do with what it holds
     * @return what was put, and what was left out
     * @throws ConnectionException if the connection lacks options, or the scope holds others and may not be changed
     */
    public Pushed push(String name, Optional<Path> named, Map<String, String> given, Push push) {
        if (workspace.variable().isEmpty()) {
            throw ConnectionException.usage(
                    "No Databricks workspace is named. Set DATABRICKS_HOST and DATABRICKS_TOKEN, or"
                            + " DATABRICKS_CONFIG_PROFILE to a profile of ~/.databrickscfg.");
        }
        Optional<String> inFile =
                file(named).filter(file -> file.names().contains(name)).flatMap(file -> file.secretScope(name));
        String scope = push.scope().or(() -> inFile).orElse(name);
        Wanted wanted = new Wanted(name, Optional.empty(), named, Optional.empty(), Optional.of(scope), false);
        return new ScopePush(workspace.scopes(), scope, push).put(resolve(wanted, given));
    }

    /**
     * {@return the connections of the connections file, in its order; none where there is no file}
     *
     * @param named the connections file, if one is named
     */
    public List<ListedConnection> list(Optional<Path> named) {
        return file(named).stream()
                .flatMap(file -> file.names().stream()
                        .map(name -> new ListedConnection(
                                name,
                                file.source(name),
                                file.secretScope(name),
                                List.copyOf(file.options(name).keySet()))))
                .toList();
    }

    /** The connections file, if there is one. */
    Optional<ConnectionsFile> file(Optional<Path> named) {
        return named.or(() -> Optional.ofNullable(environment.get(FILE_VARIABLE))
                        .filter(text -> !text.isEmpty())
                        .map(Path::of))
                .map(directory::resolve)
                .or(() -> Optional.of(directory.resolve(DEFAULT_FILE)).filter(Files::exists))
                .map(ConnectionsFile::read);
    }

    private ResolvedConnection resolve(Wanted wanted, Map<String, String> given) {
        Optional<ConnectionsFile> file = file(wanted.file());
        Optional<ConnectionEntry> entry = file.filter(found -> found.names().contains(wanted.name()))
                .map(found -> new References(found, environment).entry(wanted.name()));
        LazyScope scope = new LazyScope(scoped(wanted, entry));
        ConnectorFactory factory = factory(wanted, file, entry, scope);
        SourceModel model = model(factory);
        // An unknown table is the connector's to refuse; it knows which there are.
        List<OptionModel> tableOptions =
                wanted.table().flatMap(model::table).map(TableModel::options).orElse(List.of());
        Set<String> ofConnection = names(model.options());
        ofConnection.addAll(model.builtInOptions());
        Set<String> ofTable = names(tableOptions);
        wanted.table().ifPresent(asked -> ofTable.addAll(names(TableOptions.BUILT_IN)));

        GatheredOptions connection = new GatheredOptions();
        GatheredOptions table = new GatheredOptions();
        if (file.isPresent() && entry.isPresent()) {
            FilePermissions.check(file.get().file(), entry.get(), model);
            checkKnown(model, entry.get().options().keySet(), ofConnection);
            connection.fromFile(file.get().file(), entry.get());
        }
        connection.fromEnvironment(environment, model.name(), ofConnection);
        table.fromEnvironment(environment, model.name(), ofTable);
        if (!wanted.amongOthers()) {
            checkKnown(wanted, model, given, ofConnection, ofTable);
        }
        given.forEach((key, value) -> {
            if (ofConnection.contains(key)) {
                connection.give(key, value);
            } else if (!wanted.amongOthers()) {
                table.give(key, value);
            }
        });
        if (entry.isPresent() || connection.lackAny(model.options())) {
            scope.opened().ifPresent(opened -> connection.fromScope(opened, ofConnection));
        }
        new RequiredOptions(model, tableOptions, asGiven, scope.name()).check(connection, table);
        return new ResolvedConnection(
                wanted.name(),
                factory,
                model,
                connection.values(),
                table.values(),
                connection.origins(),
                connection.homes(RefreshTokens.all(model)));
    }

    /** A connection that the file describes is in a scope if it says so; any other is, where a workspace is known. */
    private Optional<ScopedOptions> scoped(Wanted wanted, Optional<ConnectionEntry> entry) {
        if (wanted.pushed().isPresent()) {
            return wanted.pushed().map(scope -> new ScopedOptions(scope, false, workspace));
        }
        if (entry.isPresent()) {
            return entry.get().secretScope().map(scope -> new ScopedOptions(scope, true, workspace));
        }
        return workspace.variable().map(variable -> new ScopedOptions(wanted.name(), false, workspace));
    }

    /** A scope that is asked for once, when it is needed. */
    private static final class LazyScope {
        private final Optional<ScopedOptions> scoped;
        private Optional<Opened> opened = Optional.empty();
        private boolean isOpened;

        LazyScope(Optional<ScopedOptions> scoped) {
            this.scoped = scoped;
        }

        Optional<String> name() {
            return scoped.map(ScopedOptions::scope);
        }

        Optional<Opened> opened() {
            if (!isOpened) {
                opened = scoped.flatMap(ScopedOptions::open);
                isOpened = true;
            }
            return opened;
        }
    }

    private static ConnectorFactory factory(
            Wanted wanted, Optional<ConnectionsFile> file, Optional<ConnectionEntry> entry, LazyScope scope) {
        if (entry.isPresent()) {
            ConnectorFactory factory = Connectors.named(entry.get().source());
            wanted.source()
                    .filter(source -> !source.equalsIgnoreCase(factory.source()))
                    .ifPresent(source -> {
                        throw ConnectionException.usage(
                                "Connection `" + wanted.name() + "` is one to `" + factory.source()
                                        + "`, but `" + source + "` is to be read. Name another connection, or read `"
                                        + factory.source() + "`.");
                    });
            return factory;
        }
        if (wanted.source().isPresent()) {
            return Connectors.named(wanted.source().get());
        }
        if (Connectors.all().stream().anyMatch(factory -> factory.source().equalsIgnoreCase(wanted.name()))) {
            return Connectors.named(wanted.name());
        }
        Optional<Opened> opened = scope.opened();
        if (opened.isPresent()) {
            return Connectors.named(opened.get()
                    .value(ScopedOptions.SOURCE)
                    .orElseThrow(() -> ConnectionException.usage("The secret scope `" + wanted.name()
                            + "` does not say which source it is a connection to: put the source's name under the key `"
                            + ScopedOptions.SOURCE + "`, as `tributary connection push` does.")));
        }
        if (file.isPresent() && !file.get().names().isEmpty()) {
            throw ConnectionException.usage("There is neither a connection nor a source `" + wanted.name() + "`."
                    + Suggestion.didYouMean(wanted.name(), file.get().names()) + " The connections file has "
                    + String.join(", ", file.get().names()) + "; `tributary list` shows the sources.");
        }
        return Connectors.named(wanted.name());
    }

    private static void checkKnown(
            Wanted wanted,
            SourceModel model,
            Map<String, String> given,
            Set<String> ofConnection,
            Set<String> ofTable) {
        if (wanted.table().isEmpty() || wanted.table().flatMap(model::table).isPresent()) {
            Set<String> all = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
            all.addAll(ofConnection);
            all.addAll(ofTable);
            wanted.table().ifPresent(any -> all.addAll(TableModel.BUILT_IN_OPTIONS));
            checkKnown(model, given.keySet(), all);
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

    private static Set<String> names(List<OptionModel> options) {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        options.forEach(option -> names.add(option.name()));
        return names;
    }

    private static SourceModel model(ConnectorFactory factory) {
        return ModelFile.load(factory.getClass().getClassLoader(), factory.source());
    }
}
