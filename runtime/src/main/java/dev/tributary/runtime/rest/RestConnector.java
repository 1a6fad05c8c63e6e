package dev.tributary.runtime.rest;

import dev.tributary.model.SourceModel;
import dev.tributary.model.TableModel;
import dev.tributary.runtime.connector.LakeflowConnect;
import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.connector.Partition;
import dev.tributary.runtime.connector.Progress;
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
import dev.tributary.runtime.offset.Stamp;
import dev.tributary.runtime.offset.Window;
import dev.tributary.runtime.options.Options;
import dev.tributary.runtime.token.Tokens;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
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
    private final TableReads reads;
    private final Stamps stamps;

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
        this.model = given != null ? given : Models.of(getClass(), source);
        this.connection = new Connection(model, options, environment, hooks);
        this.discoveries = new Discoveries(connection, tables);
        this.directory = new TableDirectory(connection, model, tables);
        this.reads = new TableReads(connection, model, tables, discoveries);
        this.stamps = Stamps.of(model, options);
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
        if (found.model().dynamicColumn().isPresent()) {
            found.options(tableOptions);
        } else {
            found.checkGiven(tableOptions);
        }
        return discoveries.shape(found, tableOptions).of(found, tableOptions).schema();
    }

    @Override
    public final void checkOptions(String table, Map<String, String> tableOptions) {
        directory.find(table).options(tableOptions);
    }

    @Override
    public final TableMetadata readTableMetadata(String table, Map<String, String> tableOptions) {
        RestTable found = directory.find(table);
        found.checkGiven(tableOptions);
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
        return stamped(found, start, options, bare -> reads.rows(found, bare, options));
    }

    @Override
    public final TableRead readTableDeletes(String table, Offset start, ReadOptions options) {
        RestTable found = directory.find(table, options);
        return stamped(found, start, options, bare -> reads.deletes(found, bare, options));
    }

    private TableRead stamped(RestTable table, Offset start, ReadOptions options, Function<Offset, TableRead> read) {
        return new StampedRead(table.place(), stamps.of(table, options.tableOptions()), start, read);
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
        return new ParentGroups(reads.family(), model::changeFeedOf);
    }

    /** As {@link dev.tributary.runtime.connector.SupportsPartition} states. */
    public final List<Partition> getPartitions(String table, Map<String, String> tableOptions) {
        return getPartitions(table, ReadOptions.allColumns(tableOptions));
    }

    /** As {@link dev.tributary.runtime.connector.SupportsPartition} states. */
    public final List<Partition> getPartitions(String table, ReadOptions asking) {
        RestTable asked = directory.find(table);
        if (groups().divide(asked)) {
            Read read = reads.of(asked, asking, Presence.PRESENT);
            check();
            return groups().plan(read);
        }
        RestTable found = partitioned(asked);
        Options options = found.options(asking.tableOptions());
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
            return groups().read(reads.of(found, options, Presence.PRESENT), partition);
        }
        Read read = reads.of(partitioned(found), options, Presence.PRESENT);
        Window window = Window.parse(read.table().place(), partition);
        return new WindowsRead(
                read, Cut.NEVER, () -> new WindowsRead.Plan(List.of(window), Position.CURSOR.at(window.through())));
    }

    /** As {@link dev.tributary.runtime.connector.SupportsPartitionedStream} states. */
    public final Offset latestOffset(String table, Offset start, Map<String, String> tableOptions) {
        RestTable found = partitioned(directory.find(table));
        Read read = reads.of(found, new ReadOptions(tableOptions, List.of()), Presence.PRESENT);
        check();
        try {
            Stamp stamp = stamps.of(found, tableOptions);
            Offset bare = stamp.off(found.place(), start);
            Offset end = new Windows(connection, found).end(bare, read);
            return end.equals(bare) ? start : stamp.on(found.place(), end);
        } catch (SkippedException e) {
            return start;
        }
    }

    /** As {@link dev.tributary.runtime.connector.SupportsPartitionedStream} states. */
    public final List<Partition> getPartitions(
            String table, Offset start, Offset end, Map<String, String> tableOptions) {
        RestTable found = partitioned(directory.find(table));
        Options options = found.options(tableOptions);
        Stamp stamp = stamps.of(found, tableOptions);
        return new Windows(connection, found)
                .between(stamp.off(found.place(), start), stamp.off(found.place(), end), options).stream()
                        .map(Window::toPartition)
                        .toList();
    }

    @Override
    public final Optional<Progress> progress(String table, Offset reached, Map<String, String> tableOptions) {
        // Without a request: of a table that only the source knows, nothing is told.
        return directory.declared(table).flatMap(found -> progress(found, reached, tableOptions));
    }

    private Optional<Progress> progress(RestTable table, Offset reached, Map<String, String> tableOptions) {
        Stamp stamp = stamps.of(table, tableOptions);
        return Headway.of(model, table)
                .flatMap(headway -> headway.progress(
                        stamp.off(table.place(), reached), table.options(tableOptions), connection.runEnd()))
                .map(progress -> new Progress(
                        progress.latest().map(latest -> stamp.on(table.place(), latest)), progress.behind()));
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
        return new Namespaces(directory, reads.family());
    }

    /** Nothing is left to give up: a read's own {@code close} ends its response, and the environment has the calls. */
    @Override
    public final void close() {}

    private static RestTable partitioned(RestTable table) {
        if (!table.isPartitioned()) {
            throw new ConnectorException(table.place()
                    .says(
                            "the table has no such partitions, which need a source that takes both ends of a span, and no parent",
                            "read it whole."));
        }
        return table;
    }
}
