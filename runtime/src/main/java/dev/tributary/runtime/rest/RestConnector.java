package dev.tributary.runtime.rest;

import dev.tributary.model.Lineage;
import dev.tributary.model.SourceModel;
import dev.tributary.model.TableModel;
import dev.tributary.model.ValueModel;
import dev.tributary.model.json.ModelFile;
import dev.tributary.runtime.connector.LakeflowConnect;
import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.connector.Partition;
import dev.tributary.runtime.connector.ReadOptions;
import dev.tributary.runtime.connector.SupportsRequests;
import dev.tributary.runtime.connector.TableMetadata;
import dev.tributary.runtime.connector.TableRead;
import dev.tributary.runtime.environment.Environment;
import dev.tributary.runtime.error.ConnectorException;
import dev.tributary.runtime.error.Place;
import dev.tributary.runtime.error.SkippedException;
import dev.tributary.runtime.hook.Hooks;
import dev.tributary.runtime.offset.Position;
import dev.tributary.runtime.offset.Window;
import dev.tributary.runtime.options.Options;
import dev.tributary.runtime.token.Tokens;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * The base of the generated connectors: the read protocol, over the source's model file. A subclass adds what only
 * generated code can: the requests, the schemas and the decoders of its tables.
 */
public abstract class RestConnector implements LakeflowConnect, SupportsRequests {
    private final SourceModel model;
    private final Connection connection;
    private final Map<String, RestTable> tables = new LinkedHashMap<>();
    private final Discoveries discoveries;
    private final TableDirectory directory;
    private final TokenEnds tokenEnds = new TokenEnds();

    /**
     * Loads the model file and checks the options, without a request.
     *
     * @param source the source's name, by which its model file is found
     */
    protected RestConnector(String source, Map<String, String> options, Environment environment) {
        this(source, options, environment, Hooks.NONE);
    }

    /**
     * Loads the model file and checks the options, without a request.
     *
     * @param source the source's name, by which its model file is found
     * @param hooks the hooks of the whole source
     */
    protected RestConnector(String source, Map<String, String> options, Environment environment, Hooks hooks) {
        this(null, source, options, environment, hooks);
    }

    /** A connector of a model that comes from elsewhere. */
    RestConnector(SourceModel model, Map<String, String> options, Environment environment) {
        this(model, options, environment, Hooks.NONE);
    }

    /** A connector of a model that comes from elsewhere, with hooks. */
    RestConnector(SourceModel model, Map<String, String> options, Environment environment, Hooks hooks) {
        this(model, model.name(), options, environment, hooks);
    }

    private RestConnector(
            @Nullable SourceModel given,
            String source,
            Map<String, String> options,
            Environment environment,
            Hooks hooks) {
        this.model = given != null ? given : ModelFile.load(getClass().getClassLoader(), source);
        this.connection = new Connection(model, options, environment, hooks);
        this.discoveries = new Discoveries(connection, tables);
        this.directory = new TableDirectory(connection, model, tables);
    }

    /** An implementation of a generated Retrofit interface, whose calls make requests against the base URL. */
    protected final <S> S service(Class<S> type) {
        return connection.service(type);
    }

    /**
     * Adds what only generated code knows of a table of the model.
     *
     * @param schema makes the table's schema, and is asked when it is first needed
     */
    protected final void table(
            String name, Supplier<StructType> schema, DecoderFactory decoder, RequestFactory request) {
        table(name, schema, decoder, request, Hooks.NONE);
    }

    /** Adds a table that has hooks of its own. */
    protected final void table(
            String name, Supplier<StructType> schema, DecoderFactory decoder, RequestFactory request, Hooks hooks) {
        TableModel table = model.table(name)
                .orElseThrow(() -> new IllegalStateException("The model of " + model.name() + " has no table `" + name
                        + "`, but its connector has; compile the descriptor again."));
        tables.put(
                name,
                new RestTable(
                        new Place(model.name(), name),
                        table,
                        new LazySchema(schema),
                        decoder,
                        request,
                        connection.terms(table),
                        hooks.or(connection.hooks())));
    }

    @Override
    public final List<String> listTables() {
        return directory.names();
    }

    @Override
    public final StructType getTableSchema(String table, Map<String, String> tableOptions) {
        RestTable found = directory.find(table);
        found.options(tableOptions);
        return discoveries.shape(found, tableOptions).schema();
    }

    @Override
    public final TableMetadata readTableMetadata(String table, Map<String, String> tableOptions) {
        RestTable found = directory.find(table);
        found.options(tableOptions);
        Optional<String> cursor =
                found.isIncremental() ? Optional.of(found.incremental().cursor()) : Optional.empty();
        return new TableMetadata(
                found.model().primaryKey(),
                cursor,
                found.model().ingestion(),
                model.tellsDeletesAmongRows(found.model()));
    }

    @Override
    public final void check() {
        connection.check().ifPresent(ConnectionCheck::pass);
    }

    @Override
    public final SourceResponse send(SourceRequest request) {
        return connection.send(request);
    }

    @Override
    public final TableRead readTable(String table, Offset start, ReadOptions options) {
        RestTable found = directory.find(table, options);
        return model.changeFeedOf(table)
                .map(feed -> followed(found, feed, start, options, Presence.PRESENT))
                .orElseGet(() -> read(read(found, options, Presence.PRESENT), start));
    }

    private TableRead followed(RestTable table, TableModel feed, Offset start, ReadOptions options, Presence presence) {
        FollowedTable followed = new FollowedTable(
                family(),
                table,
                added(feed.name()),
                added(model.detailOf(table.model().name()).orElseThrow().name()),
                this::rows,
                tokenEnds,
                options);
        FollowedRows rows =
                new FollowedRows(table, shape(table, options).schema(), options, table.options(options.tableOptions()));
        return checked(new FeedRead(followed, rows, presence, start));
    }

    private Family family() {
        return new Family(model, tables, (table, asked) -> read(table, asked, Presence.PRESENT));
    }

    private TableRead read(Read read, Offset start) {
        TableRead rows = rows(read, start);
        // A table that was found is no parent, and not among those that are declared.
        boolean canSkip = Stream.concat(
                        Stream.of(read.table()),
                        Lineage.of(model, read.table().model()).ancestors().stream()
                                .map(table -> added(table.name())))
                .anyMatch(table -> table.terms().errors().canSkip());
        TableRead skippable = canSkip ? new SkippableRead(rows, start) : rows;
        return checked(skippable);
    }

    private TableRead checked(TableRead read) {
        return connection
                .check()
                .<TableRead>map(check -> new CheckedRead(check, read))
                .orElse(read);
    }

    private TableRead rows(Read read, Offset start) {
        if (read.table().isScoped()) {
            return scoped(read, start);
        }
        Optional<ValueModel.ChangeToken> token = read.table().model().changeToken();
        if (token.isPresent()) {
            return new TokenRead(read, token.get(), start, tokenEnds);
        }
        if (!read.table().isIncremental()) {
            return new SnapshotRead(read, start);
        }
        if (read.table().incremental().sequence()) {
            return new SequenceRead(read, start, tokenEnds);
        }
        if (!read.table().isWindowed()) {
            return new SinceRead(read, start);
        }
        Position.CURSOR.parse(read.table().place(), start);
        Windows windows = new Windows(connection, read.table());
        return new WindowsRead(read, () -> windows.plan(start, read.options()));
    }

    private TableRead scoped(Read read, Offset start) {
        Family family = family();
        if (read.table().model().parents().anyMatch(ValueModel.FromParent::changedOnly)) {
            Lineage lineage = family.lineage(read.table());
            TableModel parent = lineage.parent().orElseThrow();
            List<String> columns = lineage.columnsOf(parent);
            RestTable table = family.table(parent);
            ReadOptions asked = Family.options(read.options(), parent, columns);
            TableRead parents = model.changeFeedOf(parent.name())
                    .map(feed -> followed(table, feed, start, asked, Presence.PRESENT))
                    .orElseGet(() -> rows(read(table, asked, Presence.PRESENT), start));
            return new ChangedParentsRead(read, parents, Family.columns(table, columns));
        }
        Optional<TableModel> listing = family.lineage(read.table()).spanning();
        if (listing.isPresent()) {
            return new ListingRead(family, read, listing.get(), start);
        }
        FanoutPlan plan = read.table().isIncremental()
                ? new ParentsPlan(family, read, start)
                : new SnapshotPlan(family, read, start);
        return new FanoutRead(read, plan, start);
    }

    @Override
    public final TableRead readTableDeletes(String table, Offset start, ReadOptions options) {
        RestTable found = directory.find(table, options);
        Optional<RestTable> apart = model.deletesOf(table).map(deletes -> added(deletes.name()));
        if (apart.isPresent()) {
            DeletedRows rows = new DeletedRows(
                    found, shape(found, options), apart.get(), options, found.options(options.tableOptions()));
            return new DeletesRead(read(read(apart.get(), rows.asked(), Presence.DELETED), start), rows);
        }
        Optional<TableModel> feed = model.changeFeedOf(table);
        if (feed.isPresent()) {
            return followed(found, feed.get(), start, options, Presence.DELETED);
        }
        if (found.model().tombstone() == null) {
            throw new ConnectorException(found.place()
                    .says(
                            "the table's ingestion type is "
                                    + found.model().ingestion().label() + ", which tells of no deletes",
                            "read the table itself."));
        }
        return read(read(found, options, Presence.DELETED), start);
    }

    /** As {@link dev.tributary.runtime.connector.SupportsPartition} states. */
    public final boolean isPartitioned(String table) {
        // Tasks in other processes would each spend a token that can be spent once.
        RestTable found = directory.find(table);
        return (found.isPartitioned() || groups().divide(found)) && !Tokens.rotate(model);
    }

    /** As {@link dev.tributary.runtime.connector.SupportsPartitionedStream} states. */
    public final boolean isPlannedBeforeRead(String table) {
        return directory.find(table).isPartitioned() && !Tokens.rotate(model);
    }

    private ParentGroups groups() {
        return new ParentGroups(family(), model::changeFeedOf);
    }

    /** As {@link dev.tributary.runtime.connector.SupportsPartition} states. */
    public final List<Partition> getPartitions(String table, Map<String, String> tableOptions) {
        RestTable asked = directory.find(table);
        if (groups().divide(asked)) {
            Read read = read(asked, ReadOptions.allColumns(tableOptions), Presence.PRESENT);
            check();
            return groups().plan(read);
        }
        RestTable found = partitioned(asked);
        Options options = found.options(tableOptions);
        check();
        try {
            return new Windows(connection, found)
                    .plan(Offset.START, options).windows().stream()
                            .map(Window::toPartition)
                            .toList();
        } catch (SkippedException e) {
            return List.of();
        }
    }

    /** As {@link dev.tributary.runtime.connector.SupportsPartition} states. */
    public final TableRead readPartition(String table, Partition partition, ReadOptions options) {
        RestTable found = directory.find(table, options);
        if (groups().divide(found)) {
            return groups().read(read(found, options, Presence.PRESENT), partition);
        }
        Read read = read(partitioned(found), options, Presence.PRESENT);
        Window window = Window.parse(read.table().place(), partition);
        return new WindowsRead(read, () -> new WindowsRead.Plan(List.of(window), Position.CURSOR.at(window.through())));
    }

    /** As {@link dev.tributary.runtime.connector.SupportsPartitionedStream} states. */
    public final Offset latestOffset(String table, Offset start, Map<String, String> tableOptions) {
        RestTable found = partitioned(directory.find(table));
        Options options = found.options(tableOptions);
        check();
        try {
            return new Windows(connection, found).end(start, options);
        } catch (SkippedException e) {
            return start;
        }
    }

    /** As {@link dev.tributary.runtime.connector.SupportsPartitionedStream} states. */
    public final List<Partition> getPartitions(
            String table, Offset start, Offset end, Map<String, String> tableOptions) {
        RestTable found = partitioned(directory.find(table));
        found.options(tableOptions);
        return new Windows(connection, found)
                .between(start, end).stream().map(Window::toPartition).toList();
    }

    /** As {@link dev.tributary.runtime.connector.SupportsNamespaces} states. */
    public final List<List<String>> listNamespaces(List<String> prefix) {
        return namespaces().below(prefix);
    }

    /** As {@link dev.tributary.runtime.connector.SupportsNamespaces} states. */
    public final List<String> listTables(List<String> namespace) {
        return namespaces().tables(namespace);
    }

    private Namespaces namespaces() {
        check();
        return new Namespaces(directory, family());
    }

    /** Nothing is left to give up: a read's own {@code close} ends its response, and the environment has the calls. */
    @Override
    public final void close() {}

    private Read read(RestTable table, ReadOptions options, Presence presence) {
        return Read.of(connection, table, options, shape(table, options), presence);
    }

    private TableShape shape(RestTable table, ReadOptions options) {
        StructType planned = options.planned();
        return planned == null ? discoveries.shape(table, options.tableOptions()) : discoveries.planned(table, planned);
    }

    private static RestTable partitioned(RestTable table) {
        if (!table.isPartitioned()) {
            throw new ConnectorException(table.place()
                    .says(
                            "the table has no such partitions, which need a source that takes both ends of a span, and no parent",
                            "read it whole."));
        }
        return table;
    }

    /** What serves a table. */
    private RestTable added(String name) {
        return Objects.requireNonNull(tables.get(name), name);
    }
}
