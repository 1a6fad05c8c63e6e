package dev.tributary.simulator;

import dev.tributary.model.Lineage;
import dev.tributary.model.NamespacePath;
import dev.tributary.model.RoleModel;
import dev.tributary.model.SourceModel;
import dev.tributary.model.TableModel;
import dev.tributary.model.write.WritesModel;
import dev.tributary.simulator.data.Beginnings;
import dev.tributary.simulator.data.Kinship;
import dev.tributary.simulator.data.SampleOptions;
import dev.tributary.simulator.data.SampleTables;
import dev.tributary.simulator.data.SimulatedTable;
import dev.tributary.simulator.data.VirtualTime;
import dev.tributary.simulator.fault.Faults;
import dev.tributary.simulator.hook.Counterpart;
import dev.tributary.simulator.http.Arrival;
import dev.tributary.simulator.http.ExportOrders;
import dev.tributary.simulator.http.PageTokens;
import dev.tributary.simulator.http.RequestLog;
import dev.tributary.simulator.http.RequestRecord;
import dev.tributary.simulator.http.Sent;
import dev.tributary.simulator.http.SourceDispatcher;
import dev.tributary.simulator.http.TokenDispatcher;
import dev.tributary.simulator.token.Tokens;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A running source, at 127.0.0.1 or in memory. Safe for use by several threads: its tables can change while they are read, and every
 * change is seen by the next request.
 *
 * <pre>{@code
 * try (SimulatedSource source = SimulatedSource.start(model, SimulatorSettings.defaults())) {
 *     LakeflowConnect connector = factory.connect(source.connectionOptions(), environment);
 *     ...
 *     source.table("issues").insert(3);
 *     source.advance(Duration.ofHours(1));
 * }
 * }</pre>
 */
public final class SimulatedSource implements AutoCloseable {
    private final SourceModel model;
    private final SampleOptions samples;
    private final VirtualTime time;
    private final Map<String, SimulatedTable> tables;
    private final Faults faults = new Faults();
    private final RequestLog log = new RequestLog();
    private final RequestLog tokenLog = new RequestLog();
    private final Tokens tokens;
    private final PageTokens pageTokens = new PageTokens();
    private final Reach reach;
    private final ExportOrders exports = new ExportOrders();

    private SimulatedSource(
            SourceModel given,
            SimulatorSettings settings,
            Counterpart counterpart,
            WritesModel writes,
            Reach.Opening opening) {
        this(given, settings, counterpart, writes, opening, false);
    }

    private SimulatedSource(
            SourceModel given,
            SimulatorSettings settings,
            Counterpart counterpart,
            WritesModel writes,
            Reach.Opening opening,
            boolean showsStatus) {
        model = served(given);
        samples = new SampleOptions(model, settings.seed(), settings.options());
        time = new VirtualTime(settings.now());
        tables = new LinkedHashMap<>();
        Map<String, SimulatedTable> made = new LinkedHashMap<>();
        Beginnings beginnings = Beginnings.of(
                given,
                new Beginnings.Basis(
                        settings.seed(),
                        settings.rowsPerTable(),
                        settings.rowsOf(),
                        settings.now(),
                        settings.options()));
        model.tables().forEach(table -> make(table, made, settings, beginnings));
        model.tables().forEach(table -> tables.put(table.name(), made.get(table.name())));
        List<TableModel> levels = NamespacePath.of(model).levels();
        List<String> namespace = samples.namespace();
        for (int depth = 0; depth < levels.size(); depth++) {
            TableModel level = levels.get(depth);
            table(level.name()).name(NamespacePath.column(level), namespace.get(depth));
        }
        for (TableModel table : model.tables()) {
            model.changeFeedOf(table.name())
                    .ifPresent(feed -> table(table.name()).tellers().changesIn(table(feed.name())));
            model.detailOf(table.name())
                    .ifPresent(detail -> table(detail.name()).tellers().fetchFrom(table(table.name())));
            model.deletesOf(table.name())
                    .ifPresent(deletes -> table(table.name()).tellers().deletesIn(table(deletes.name())));
        }
        tokens = new Tokens(settings.seed(), time);
        TokenDispatcher issuing = new TokenDispatcher(samples, tokens, tokenLog, time);
        SourceDispatcher dispatcher = new SourceDispatcher(
                model,
                tables,
                samples,
                faults,
                log,
                time,
                tokens,
                pageTokens,
                settings.maxPageSize(),
                settings.budget(),
                counterpart,
                writes,
                () -> reachable().filesUrl(),
                exports);
        StatusPage page = new StatusPage(this, settings);
        reach = opening.open(
                model,
                showsStatus
                        ? arrival -> isForPeople(arrival) ? Sent.html(page.html()) : dispatcher.answer(arrival)
                        : dispatcher,
                issuing);
    }

    private boolean isForPeople(Arrival arrival) {
        String path = arrival.address().encodedPath();
        boolean root = path.equals("/")
                && model.tables().stream()
                        .noneMatch(table ->
                                table.request().path().replaceFirst("\\?.*", "").isEmpty());
        return arrival.method().equals("GET") && (root || path.equals("/_status"));
    }

    /** What tells of other rows is empty as long as there is nothing to tell. */
    private static int rows(TableModel table, SimulatorSettings settings) {
        boolean tells = table.role() instanceof RoleModel.Deletes
                || table.role() instanceof RoleModel.Listing
                || table.role() instanceof RoleModel.ChangeFeed
                || table.role() instanceof RoleModel.Detail;
        return tells ? 0 : settings.rowsOf().getOrDefault(table.name(), settings.rowsPerTable());
    }

    /** Makes a table after the tables to whose rows its own belong. */
    private void make(
            TableModel table, Map<String, SimulatedTable> made, SimulatorSettings settings, Beginnings beginnings) {
        if (made.containsKey(table.name())) {
            return;
        }
        Lineage.of(model, table).parent().ifPresent(parent -> make(parent, made, settings, beginnings));
        made.put(
                table.name(),
                new SimulatedTable(
                        model,
                        table,
                        Kinship.of(model, table, made),
                        samples.ofTable(table),
                        settings.seed(),
                        rows(table, settings),
                        time,
                        beginnings));
    }

    /**
     * Starts a source on a free port.
     *
     * @param model what it is to be
     * @param settings data, time and limits of the source
     * @return the source, to be closed by the caller
     * @throws IllegalArgumentException if the model cannot be served, such as an option whose pattern no sample matches
     * @throws UncheckedIOException if no port can be opened
     */
    public static SimulatedSource start(SourceModel model, SimulatorSettings settings) {
        return start(model, settings, new Counterpart.None(), WritesModel.none(model.name()));
    }

    /**
     * Starts a source on a free port, for a descriptor with hooks or tests that write.
     *
     * @param model what it is to be
     * @param settings data, time and limits of the source
     * @param counterpart does what the source does where the descriptor has hooks
     * @param writes the requests by which it can be changed
     * @return the source, to be closed by the caller
     * @throws IllegalArgumentException if the model cannot be served, such as an option whose pattern no sample matches
     * @throws UncheckedIOException if no port can be opened
     */
    public static SimulatedSource start(
            SourceModel model, SimulatorSettings settings, Counterpart counterpart, WritesModel writes) {
        return new SimulatedSource(model, settings, counterpart, writes, Sockets::open);
    }

    /**
     * Starts a source that stands alone: at a port of its own choice, with a page for people at its root and at {@code /_status}.
     *
     * @param model what it is to be
     * @param settings data, time and limits of the source
     * @param port 0 for a free one
     * @return the source, to be closed by the caller
     * @throws IllegalArgumentException if the model cannot be served, such as an option whose pattern no sample matches
     * @throws UncheckedIOException if the port cannot be opened
     */
    public static SimulatedSource standAlone(SourceModel model, SimulatorSettings settings, int port) {
        return new SimulatedSource(
                model,
                settings,
                new Counterpart.None(),
                WritesModel.none(model.name()),
                (served, source, tokens) -> Sockets.open(served, source, tokens, port),
                true);
    }

    /**
     * {@return a source that no socket leads to: whoever has it hands requests to {@link #answer}}
     *
     * @param model what it is to be
     * @param settings data, time and limits of the source
     * @throws IllegalArgumentException if the model cannot be served, such as an option whose pattern no sample matches
     */
    public static SimulatedSource inMemory(SourceModel model, SimulatorSettings settings) {
        return new SimulatedSource(
                model, settings, new Counterpart.None(), WritesModel.none(model.name()), InMemory::open);
    }

    /**
     * {@return the answer to a request to one of this source's addresses, whichever way the request came}
     *
     * @param arrival the request
     */
    public Sent answer(Arrival arrival) {
        return reach.answer(arrival);
    }

    /**
     * {@return what a source of a model has: some tables in the place of those of which only a run can know}
     *
     * @param model the model of the descriptor
     */
    public static SourceModel served(SourceModel model) {
        return SampleTables.in(model);
    }

    /** {@return the namespace in which the tables are, the innermost one, by its path; empty if there are none} */
    public List<String> namespace() {
        return samples.namespace();
    }

    /** {@return the model that is served} */
    public SourceModel model() {
        return model;
    }

    /** {@return where the source is, ending in a slash} */
    public String baseUrl() {
        return reach.baseUrl();
    }

    /** For what is asked when the source can be reached, not before. */
    private Reach reachable() {
        return reach;
    }

    /** {@return whether a token endpoint gives the credentials that requests carry} */
    public boolean issuesTokens() {
        return issuesTokens(model);
    }

    static boolean issuesTokens(SourceModel model) {
        return model.builtInOptions().contains(SourceModel.TOKEN_URL_OPTION);
    }

    /** {@return the connection options with which a connector reads this source: its address and credentials it accepts} */
    public Map<String, String> connectionOptions() {
        Map<String, String> options = new LinkedHashMap<>(samples.ofConnection());
        options.put(SourceModel.BASE_URL_OPTION, baseUrl());
        if (issuesTokens()) {
            // Another origin than the tables', as with many sources: what belongs to one must not go to the other.
            options.put(SourceModel.TOKEN_URL_OPTION, reach.tokenUrl());
        }
        return options;
    }

    /**
     * {@return the values that this source knows for a table's required options}
     *
     * @param table the table's name
     * @throws IllegalArgumentException if there is no such table
     */
    public Map<String, String> tableOptions(String table) {
        return samples.required(table(table).model());
    }

    /**
     * {@return a table's data}
     *
     * @param name the table's name
     * @throws IllegalArgumentException if there is no such table
     */
    public SimulatedTable table(String name) {
        SimulatedTable table = tables.get(name);
        if (table == null) {
            throw new IllegalArgumentException(
                    "The simulated " + model.name() + " has no table `" + name + "`; it has " + tables.keySet());
        }
        return table;
    }

    /** {@return the source's time, which it sends as the {@code Date} header; it stands still between calls of advance} */
    public Instant now() {
        return time.now();
    }

    /**
     * Lets time pass for the source.
     *
     * @param duration how much
     */
    public void advance(Duration duration) {
        time.advance(duration);
    }

    /** Lets all page tokens expire that were given so far. */
    public void expirePageTokens() {
        pageTokens.expire();
    }

    /**
     * Faults to come.
     *
     * @return the faults that are ordered for requests to come
     */
    public Faults faults() {
        return faults;
    }

    /** {@return what becomes of export jobs to come} */
    public ExportOrders exports() {
        return exports;
    }

    /** {@return the requests so far, without credentials} */
    public List<RequestRecord> requests() {
        return log.records();
    }

    /** Forgets the requests so far, which take memory in a long run. */
    public void forgetRequests() {
        log.clear();
    }

    /** {@return the requests to the token endpoint so far} */
    public List<RequestRecord> tokenRequests() {
        return tokenLog.records();
    }

    /** Ends all access tokens that were issued so far, whatever was said of their lifetime. */
    public void endTokens() {
        tokens.endAll();
    }

    @Override
    public void close() {
        reach.close();
    }
}
