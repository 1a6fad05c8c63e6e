package dev.tributary.runtime.spark;

import dev.tributary.model.OptionModel;
import dev.tributary.model.RoleModel;
import dev.tributary.model.SourceModel;
import dev.tributary.model.TableModel;
import dev.tributary.model.json.ModelFile;
import dev.tributary.runtime.connector.ConnectorFactory;
import dev.tributary.runtime.connector.Connectors;
import dev.tributary.runtime.connector.LakeflowConnect;
import dev.tributary.runtime.environment.Environments;
import dev.tributary.runtime.error.ConnectorException;
import dev.tributary.runtime.error.Suggestion;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.catalyst.analysis.NoSuchNamespaceException;
import org.apache.spark.sql.catalyst.analysis.NoSuchTableException;
import org.apache.spark.sql.connector.catalog.Identifier;
import org.apache.spark.sql.connector.catalog.NamespaceChange;
import org.apache.spark.sql.connector.catalog.SupportsNamespaces;
import org.apache.spark.sql.connector.catalog.Table;
import org.apache.spark.sql.connector.catalog.TableCatalog;
import org.apache.spark.sql.connector.catalog.TableChange;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;
import org.jspecify.annotations.Nullable;

/**
 * A source as a catalog of Spark SQL: {@code spark.sql.catalog.github} names this class, and {@code
 * spark.sql.catalog.github.<option>} sets the connection's options and those of tables. Another name than the source's needs
 * {@code spark.sql.catalog.<name>.source}, or a connection's name in {@code spark.sql.catalog.<name>.databricks.connection}.
 *
 * <pre>{@code
 * SELECT title FROM github.issues WHERE owner = 'apache' AND repo = 'spark'
 * SELECT title FROM STREAM github.issues WITH (owner = 'apache', repo = 'spark')
 * }</pre>
 *
 * <p>What the source requires of a table is said by a condition, by {@code WITH}, or by the catalog, in this order. A stream
 * has no conditions that Spark would tell. Nothing can be created, changed or dropped.
 */
public final class LakeflowCatalog implements TableCatalog, SupportsNamespaces {
    private static final String[] DEFAULT = {"default"};

    private @Nullable State state;

    private record State(String name, ConnectorFactory factory, SourceModel model, CaseInsensitiveStringMap options) {}

    /** For Spark, which calls {@link #initialize} next. */
    public LakeflowCatalog() {}

    @Override
    public void initialize(String name, CaseInsensitiveStringMap given) {
        CaseInsensitiveStringMap options = ConnectionOption.resolved(given);
        ConnectorFactory factory = Connectors.named(options.getOrDefault(ReadConfiguration.SOURCE, name));
        SourceModel model = ModelFile.load(factory.getClass().getClassLoader(), factory.source());
        requireKnown(name, model, options);
        state = new State(name, factory, model, options);
    }

    private static void requireKnown(String name, SourceModel model, CaseInsensitiveStringMap options) {
        Set<String> known = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        known.add(ReadConfiguration.SOURCE);
        known.addAll(new SourceOptions(model, options).connectionNames());
        model.tables().stream()
                .flatMap(table -> table.options().stream())
                .map(OptionModel::name)
                .forEach(known::add);
        for (String option : new TreeSet<>(options.keySet())) {
            if (!known.contains(option)) {
                throw new ConnectorException("spark.sql.catalog." + name + "." + option
                        + " is set, but source `" + model.name() + "` has no such option."
                        + Suggestion.didYouMean(option, known) + " The options are " + String.join(", ", known) + ".");
            }
        }
    }

    /** Of a catalog's options, those of the connection and of one table. */
    static Map<String, String> optionsOf(SourceModel model, TableModel table, CaseInsensitiveStringMap options) {
        SourceOptions given = new SourceOptions(model, options);
        Map<String, String> taken = new HashMap<>(given.ofConnection());
        taken.putAll(given.of(table));
        return taken;
    }

    private State state() {
        if (state == null) {
            throw new IllegalStateException("Spark has not initialized the catalog.");
        }
        return state;
    }

    @Override
    public String name() {
        return state().name();
    }

    @Override
    public String[] defaultNamespace() {
        return DEFAULT.clone();
    }

    @Override
    public Identifier[] listTables(String[] namespace) throws NoSuchNamespaceException {
        if (!isKnown(namespace)) {
            throw new NoSuchNamespaceException(namespace);
        }
        State catalog = state();
        try (LakeflowConnect connector = catalog.factory()
                .connect(
                        new SourceOptions(catalog.model(), catalog.options()).ofConnection(), Environments.current())) {
            return connector.listTables().stream()
                    .map(table -> Identifier.of(DEFAULT, table))
                    .toArray(Identifier[]::new);
        }
    }

    @Override
    public Table loadTable(Identifier identifier) throws NoSuchTableException {
        if (!isKnown(identifier.namespace())) {
            throw new NoSuchTableException(identifier);
        }
        State catalog = state();
        if (CommunityTable.isNamed(identifier.name())) {
            return community(catalog, identifier.name());
        }
        TableModel table = new SourceOptions(catalog.model(), catalog.options()).table(identifier.name());
        return new CatalogTable(
                catalog.name() + "." + identifier.name(),
                catalog.factory(),
                catalog.model(),
                table,
                schema(catalog, table, identifier.name()),
                catalog.options());
    }

    private static Table community(State catalog, String name) {
        Map<String, String> options =
                new HashMap<>(new SourceOptions(catalog.model(), catalog.options()).ofConnection());
        options.put(ReadConfiguration.TABLE_NAME, name);
        CaseInsensitiveStringMap all = new CaseInsensitiveStringMap(options);
        return SourceTables.table(catalog.factory(), all, SourceTables.schema(catalog.factory(), all));
    }

    /** The columns; of a table whose source says which there are, as the catalog's own options lead there. */
    private static StructType schema(State catalog, TableModel table, String name) {
        SourceOptions options = new SourceOptions(catalog.model(), catalog.options());
        try (LakeflowConnect connector = catalog.factory().connect(options.ofConnection(), Environments.current())) {
            return connector.getTableSchema(
                    table.role() instanceof RoleModel.Found ? name : table.name(), options.of(table));
        }
    }

    @Override
    public boolean tableExists(Identifier identifier) {
        State catalog = state();
        return isKnown(identifier.namespace())
                && (catalog.model().found().isPresent()
                        || catalog.model().listed().stream()
                                .anyMatch(table -> table.name().equalsIgnoreCase(identifier.name())));
    }

    private static boolean isKnown(String[] namespace) {
        return namespace.length == 0 || Arrays.equals(namespace, DEFAULT);
    }

    @Override
    public String[][] listNamespaces() {
        return new String[][] {DEFAULT.clone()};
    }

    @Override
    public String[][] listNamespaces(String[] namespace) throws NoSuchNamespaceException {
        if (!isKnown(namespace)) {
            throw new NoSuchNamespaceException(namespace);
        }
        return namespace.length == 0 ? listNamespaces() : new String[0][];
    }

    @Override
    public Map<String, String> loadNamespaceMetadata(String[] namespace) throws NoSuchNamespaceException {
        if (!isKnown(namespace)) {
            throw new NoSuchNamespaceException(namespace);
        }
        return Map.of(SupportsNamespaces.PROP_COMMENT, state().model().description());
    }

    @Override
    public Table alterTable(Identifier identifier, TableChange... changes) {
        throw readOnly();
    }

    @Override
    public boolean dropTable(Identifier identifier) {
        throw readOnly();
    }

    @Override
    public void renameTable(Identifier from, Identifier to) {
        throw readOnly();
    }

    @Override
    public void createNamespace(String[] namespace, Map<String, String> metadata) {
        throw readOnly();
    }

    @Override
    public void alterNamespace(String[] namespace, NamespaceChange... changes) {
        throw readOnly();
    }

    @Override
    public boolean dropNamespace(String[] namespace, boolean cascade) {
        throw readOnly();
    }

    private UnsupportedOperationException readOnly() {
        return new UnsupportedOperationException(
                "Catalog `" + name() + "` shows a source, whose tables are read and nothing else.");
    }
}
