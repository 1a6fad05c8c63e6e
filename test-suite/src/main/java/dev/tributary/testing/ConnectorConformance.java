package dev.tributary.testing;

import dev.tributary.model.AuthMethodModel;
import dev.tributary.model.NamespacePath;
import dev.tributary.model.SourceModel;
import dev.tributary.model.TableModel;
import dev.tributary.model.json.ModelFile;
import dev.tributary.model.json.WritesFile;
import dev.tributary.model.write.WriteModel;
import dev.tributary.model.write.WritesModel;
import dev.tributary.runtime.connector.ConnectorFactory;
import dev.tributary.runtime.connector.Connectors;
import dev.tributary.runtime.connector.LakeflowConnect;
import dev.tributary.simulator.SimulatedSource;
import dev.tributary.simulator.SimulatorSettings;
import dev.tributary.simulator.hook.Counterpart;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/**
 * The checks that every connector must pass, offline, against a simulation of its source; each can be run alone. A
 * generated test extends this class: see {@link ConformanceTest}.
 *
 * <p>Every check has a simulation and a run of the connector of its own. The data is the same at every execution: three
 * pages or more of each table, in which every column has a value somewhere, and nulls where columns can be null.
 */
public abstract class ConnectorConformance {
    private static final SimulatorSettings SETTINGS =
            SimulatorSettings.defaults().withRows(60).withMaxPageSize(25);

    private final ConnectorFactory factory;
    private final SourceModel model;
    private final Counterpart counterpart;
    private final WritesModel writes;

    /**
     * Checks the connector of a source.
     *
     * @param source the name that the descriptor gives it
     */
    protected ConnectorConformance(String source) {
        this(source, new Counterpart.None());
    }

    /**
     * Checks the connector of a source whose descriptor has hooks.
     *
     * @param source the name that the descriptor gives it
     * @param counterpart what the source does where the hooks are
     */
    protected ConnectorConformance(String source, Counterpart counterpart) {
        this.counterpart = counterpart;
        factory = Connectors.named(source);
        model = SimulatedSource.served(ModelFile.load(factory.getClass().getClassLoader(), factory.source()));
        writes = WritesFile.load(getClass().getClassLoader(), factory.source());
    }

    /** Checks a connector that is not on the class path. */
    ConnectorConformance(ConnectorFactory factory, SourceModel model) {
        this.factory = factory;
        this.model = model;
        this.counterpart = new Counterpart.None();
        this.writes = WritesModel.none(model.name());
    }

    /** S1. */
    @TestFactory
    public final Stream<DynamicTest> s1_partition_interfaces_answer() {
        return tables("S1 partition interfaces answer", SourceChecks::partitions);
    }

    /** S2. */
    @TestFactory
    public final Stream<DynamicTest> s2_tables_are_listed_each_once() {
        return source(
                "S2 tables are listed, each once",
                (check, connector) -> SourceChecks.tables(check, connector, model.listed()));
    }

    /** S2, for sources with namespaces. */
    @TestFactory
    public final Stream<DynamicTest> s2_namespaces_are_listed_and_hold_every_table_once() {
        NamespacePath path = NamespacePath.of(model);
        return path.isEmpty()
                ? Stream.empty()
                : source(
                        "S2 namespaces are listed and hold every table once",
                        (check, connector) -> NamespaceChecks.namespaces(check, connector, path));
    }

    /** S3. */
    @TestFactory
    public final Stream<DynamicTest> s3_an_unknown_table_fails_clearly() {
        return source("S3 an unknown table fails clearly", SourceChecks::unknownTable);
    }

    /** S4. */
    @TestFactory
    public final Stream<DynamicTest> s4_the_schema_is_stable_and_its_names_unique() {
        return tables("S4 the schema is stable and its names unique", SchemaChecks::schema);
    }

    /** S5. */
    @TestFactory
    public final Stream<DynamicTest> s5_the_metadata_is_stable() {
        return tables("S5 the metadata is stable", SchemaChecks::metadata);
    }

    /** S6. */
    @TestFactory
    public final Stream<DynamicTest> s6_the_primary_key_is_in_the_schema() {
        return tables("S6 the primary key is in the schema", SchemaChecks::primaryKey);
    }

    /** S7. */
    @TestFactory
    public final Stream<DynamicTest> s7_the_cursor_is_in_the_schema() {
        return tables("S7 the cursor is in the schema", SchemaChecks::cursor);
    }

    /** S8. */
    @TestFactory
    public final Stream<DynamicTest> s8_deletes_can_be_read_where_there_are_any() {
        return tables("S8 deletes can be read where there are any", DeleteChecks::exists);
    }

    /** S9. */
    @TestFactory
    public final Stream<DynamicTest> s9_a_read_from_the_empty_offset_works() {
        return tables("S9 a read from the empty offset works, its end can be kept", ReadChecks::firstRead);
    }

    /** S10. */
    @TestFactory
    public final Stream<DynamicTest> s10_the_first_read_delivers_what_the_source_has() {
        return tables("S10 the first read delivers what the source has", ReadChecks::complete);
    }

    /** S11. */
    @TestFactory
    public final Stream<DynamicTest> s11_values_fit_their_columns() {
        return tables("S11 values fit their columns", ValueChecks::types);
    }

    /** S12. */
    @TestFactory
    public final Stream<DynamicTest> s12_columns_that_are_never_null_have_values() {
        return tables("S12 columns that are never null have values", ValueChecks::neverNull);
    }

    /** S13. */
    @TestFactory
    public final Stream<DynamicTest> s13_no_row_is_all_null() {
        return tables("S13 no row is all null", ValueChecks::notAllNull);
    }

    /** S14. */
    @TestFactory
    public final Stream<DynamicTest> s14_keys_are_never_null() {
        return tables("S14 keys are never null", ValueChecks::keys);
    }

    /** S15. */
    @TestFactory
    public final Stream<DynamicTest> s15_deletes_have_keys_and_the_shape_of_rows() {
        return tables("S15 deletes have keys and the shape of rows", DeleteChecks::shape);
    }

    /** S16. */
    @TestFactory
    public final Stream<DynamicTest> s16_reading_converges() {
        return tables("S16 reading converges", ReadChecks::converges);
    }

    /** S17. */
    @TestFactory
    public final Stream<DynamicTest> s17_rows_dated_in_the_future_do_not_keep_it_going() {
        return tables("S17 rows dated in the future do not keep it going", ReadChecks::future);
    }

    /** S18. */
    @TestFactory
    public final Stream<DynamicTest> s18_every_column_has_a_value_somewhere() {
        return tables("S18 every column has a value somewhere", ValueChecks::populated);
    }

    /** T2. */
    @TestFactory
    public final Stream<DynamicTest> t2_a_second_run_sees_what_changed_since() {
        return tables("T2 a second run sees what changed since", ChangeChecks::seen);
    }

    /** T2, for a history that is over. */
    @TestFactory
    public final Stream<DynamicTest> t2_a_history_that_is_over_makes_the_table_be_read_whole() {
        return tables("T2 a history that is over makes the table be read whole", ChangeChecks::historyIsOver);
    }

    /** T7, for the errors that the descriptor declares. */
    @TestFactory
    public final Stream<DynamicTest> t7_declared_errors_have_their_effect() {
        return tables("T7 declared errors have their effect", ErrorChecks::declared);
    }

    /** T7, for tables whose rows a job puts into a file. */
    @TestFactory
    public final Stream<DynamicTest> t7_export_jobs_deliver_all_rows_or_fail_clearly() {
        return tables("T7 export jobs deliver all rows or fail clearly", JobChecks::jobs);
    }

    /** T10. */
    @TestFactory
    public final Stream<DynamicTest> t10_the_deletes_move_from_the_empty_offset() {
        return tables("T10 the deletes move from the empty offset", DeleteChecks::move);
    }

    /** T11. */
    @TestFactory
    public final Stream<DynamicTest> t11_parts_are_disjoint_and_complete() {
        return tables("T11 parts are disjoint and complete", SourceChecks::parts);
    }

    /** T13, for the check that the descriptor declares. */
    @TestFactory
    public final Stream<DynamicTest> t13_the_check_tells_right_credentials_from_wrong_ones() {
        return source(
                "T13 the check tells right credentials from wrong ones",
                (check, connector) -> ConnectionChecks.check(check, connector, factory));
    }

    /** T13, for credentials that are wrong. */
    @TestFactory
    public final Stream<DynamicTest> t13_wrong_credentials_are_one_clear_error() {
        return source(
                "T13 wrong credentials are one clear error",
                (check, connector) -> ConnectionChecks.refused(check, factory));
    }

    /** T13, for each method of credentials that a connection can choose. */
    @TestFactory
    public final Stream<DynamicTest> t13_each_method_reads_and_its_wrong_credentials_are_one_clear_error() {
        return model.authMethods().stream()
                .flatMap(method -> Stream.of(
                        by(method, "it reads a first page", ConnectionChecks::firstPage),
                        by(
                                method,
                                "wrong credentials are one clear error",
                                (check, connector) -> ConnectionChecks.refused(check, factory))));
    }

    private DynamicTest by(AuthMethodModel method, String title, BiConsumer<Check, LakeflowConnect> check) {
        String name = model.name() + " > T13 method " + method.name() + ": " + title;
        SimulatorSettings settings = SETTINGS.withOption(SourceModel.AUTH_METHOD_OPTION, method.name());
        return DynamicTest.dynamicTest(name, () -> run(name, settings, check));
    }

    /** T13, for tokens that end. */
    @TestFactory
    public final Stream<DynamicTest> t13_a_token_that_ends_is_renewed_once() {
        return tables("T13 a token that ends is renewed once", ConnectionChecks::renewed);
    }

    /** T16. */
    @TestFactory
    public final Stream<DynamicTest> t16_the_source_never_has_to_refuse() {
        return model.listed().stream()
                .map(table -> table(
                        table, "T16 the source never has to refuse", SETTINGS.withBudget(2), ConnectionChecks::limits));
    }

    /** W1, W2. */
    @TestFactory
    public final Stream<DynamicTest> w1_w2_tables_that_are_written_are_listed() {
        return written("W1 W2 tables that are written are listed, deletes are told", WriteChecks::listed);
    }

    /** W3 to W5. */
    @TestFactory
    public final Stream<DynamicTest> w3_w5_what_is_written_is_read() {
        return written("W3 W4 W5 what is written is read", WriteChecks::insertedAndChanged);
    }

    /** W6. */
    @TestFactory
    public final Stream<DynamicTest> w6_what_is_deleted_is_told() {
        return written("W6 what is deleted is told", WriteChecks::deleted);
    }

    private Stream<DynamicTest> written(String title, BiConsumer<TableUnderTest, WritesModel> check) {
        return model.listed().stream()
                .filter(table ->
                        writes.find(WriteModel.Kind.INSERT, table.name()).isPresent())
                .map(table -> table(table, title, SETTINGS, tested -> check.accept(tested, writes)));
    }

    private Stream<DynamicTest> source(String title, BiConsumer<Check, LakeflowConnect> check) {
        String name = model.name() + " > " + title;
        return Stream.of(DynamicTest.dynamicTest(name, () -> run(name, SETTINGS, check)));
    }

    private Stream<DynamicTest> tables(String title, Consumer<TableUnderTest> check) {
        return model.listed().stream().map(table -> table(table, title, SETTINGS, check));
    }

    private DynamicTest table(
            TableModel table, String title, SimulatorSettings settings, Consumer<TableUnderTest> check) {
        String name = model.name() + " > " + table.name() + " > " + title;
        return DynamicTest.dynamicTest(
                name,
                () -> run(
                        name,
                        settings,
                        (running, connector) -> check.accept(new TableUnderTest(running, connector, table))));
    }

    private void run(String name, SimulatorSettings settings, BiConsumer<Check, LakeflowConnect> body) {
        try (Simulation simulation = Simulation.start(factory, model, settings, counterpart, writes)) {
            Check check = new Check(name, simulation);
            try (LakeflowConnect connector = simulation.connect()) {
                body.accept(check, connector);
            } catch (AssertionFailedError | TestAbortedException outcome) {
                throw outcome;
            } catch (RuntimeException e) {
                throw check.failure(
                        "an answer of the connector",
                        e.toString(),
                        "what the source says stands in the requests below; compare the descriptor with it",
                        e);
            }
        }
    }
}
