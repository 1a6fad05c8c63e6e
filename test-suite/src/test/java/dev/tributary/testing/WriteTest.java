package dev.tributary.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.model.ParameterModel.Place;
import dev.tributary.model.SourceModel;
import dev.tributary.model.write.WriteModel;
import dev.tributary.model.write.WriteModel.Kind;
import dev.tributary.model.write.WritesModel;
import dev.tributary.model.write.WrittenModel;
import dev.tributary.runtime.connector.ConnectorFactory;
import dev.tributary.runtime.connector.LakeflowConnect;
import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.connector.ReadOptions;
import dev.tributary.runtime.connector.TableRead;
import dev.tributary.runtime.environment.Environment;
import dev.tributary.runtime.error.ConnectorException;
import dev.tributary.simulator.SimulatedSource;
import dev.tributary.simulator.SimulatorSettings;
import dev.tributary.simulator.fault.Fault;
import dev.tributary.simulator.fault.FaultOrder;
import dev.tributary.simulator.hook.Counterpart;
import dev.tributary.testing.BrokenConnectors.OtherRows;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.apache.spark.unsafe.types.UTF8String;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

/** W1 to W6, on correct and on broken connectors. */
class WriteTest {
    static final WritesModel WRITES = new WritesModel(
            WritesModel.VERSION,
            "sample",
            List.of(
                    new WriteModel(
                            Kind.INSERT, "labels", "POST", "labels", "{}", List.of(body("name"), body("color")), ""),
                    new WriteModel(
                            Kind.UPDATE,
                            "labels",
                            "PATCH",
                            "labels/{name}",
                            "{\"kind\":\"label\"}",
                            List.of(path("name", "name"), body("color")),
                            ""),
                    new WriteModel(
                            Kind.DELETE, "labels", "DELETE", "labels/{name}", null, List.of(path("name", "name")), ""),
                    new WriteModel(
                            Kind.INSERT,
                            "people",
                            "POST",
                            "people",
                            "{}",
                            List.of(new WrittenModel(
                                    Place.BODY, "/account/email", false, new WrittenModel.Column("account.email"))),
                            "/person"),
                    new WriteModel(
                            Kind.DELETE,
                            "people",
                            "DELETE",
                            "people/{id}",
                            null,
                            List.of(path("id", "account.id")),
                            "")));

    /** Those of one table alone. */
    static final WritesModel LABELS = new WritesModel(
            WritesModel.VERSION,
            "sample",
            WRITES.writes().stream()
                    .filter(write -> write.table().equals("labels"))
                    .toList());

    private static WrittenModel body(String column) {
        return new WrittenModel(Place.BODY, "/" + column, false, new WrittenModel.Column(column));
    }

    private static WrittenModel path(String name, String column) {
        return new WrittenModel(Place.PATH, name, false, new WrittenModel.Column(column));
    }

    private static LakeflowConnect correct(Map<String, String> options, Environment environment) {
        return new SampleConnector(options, environment);
    }

    private static void run(
            String table,
            BiFunction<Map<String, String>, Environment, LakeflowConnect> maker,
            BiConsumer<TableUnderTest, WritesModel> check) {
        ConnectorFactory factory = new ConnectorFactory() {
            @Override
            public String source() {
                return "sample";
            }

            @Override
            public LakeflowConnect connect(Map<String, String> options, Environment environment) {
                return maker.apply(options, environment);
            }
        };
        try (Simulation simulation = Simulation.start(
                        factory,
                        SampleConnector.MODEL,
                        SimulatorSettings.defaults().withRows(30),
                        new Counterpart.None(),
                        WRITES);
                LakeflowConnect connector = simulation.connect()) {
            int before = simulation.source().table(table).rows().size();
            try {
                check.accept(
                        new TableUnderTest(
                                new Check("sample > writes", simulation), connector, SampleConnector.table(table)),
                        WRITES);
            } finally {
                assertThat(simulation.source().table(table).rows()).hasSize(before);
            }
        }
    }

    @Test
    void what_is_written_changed_and_deleted_is_seen_and_nothing_is_left_behind() {
        for (String table : List.of("labels", "people")) {
            run(table, WriteTest::correct, WriteChecks::listed);
            run(table, WriteTest::correct, WriteChecks::insertedAndChanged);
            run(table, WriteTest::correct, WriteChecks::deleted);
        }
    }

    /** A source whose reads are behind until they have been waited for. */
    private record Behind(TestedSource source, int waits, AtomicInteger waited) implements TestedSource {
        @Override
        public SourceModel model() {
            return source.model();
        }

        @Override
        public LakeflowConnect connect() {
            return source.connect();
        }

        @Override
        public LakeflowConnect connect(Map<String, String> options) {
            return source.connect(options);
        }

        @Override
        public Map<String, String> connectionOptions() {
            return source.connectionOptions();
        }

        @Override
        public Map<String, String> tableOptions(String table) {
            return source.tableOptions(table);
        }

        @Override
        public List<String> requests() {
            return source.requests();
        }

        @Override
        public void pass(Duration duration) {}

        @Override
        public boolean waited(int times) {
            if (times == waits) {
                source.pass(Duration.ofHours(1));
            }
            waited.incrementAndGet();
            return times <= waits;
        }
    }

    @Test
    void what_shows_in_reads_only_later_is_waited_for() {
        AtomicInteger waited = new AtomicInteger();
        try (Simulation simulation = Simulation.start(
                        new SampleConnector.Factory(),
                        SampleConnector.MODEL,
                        SimulatorSettings.defaults().withRows(30),
                        new Counterpart.None(),
                        WRITES);
                LakeflowConnect connector = simulation.connect()) {
            TestedSource behind = new Behind(new SimulatedSide(simulation), 2, waited);

            WriteChecks.insertedAndChanged(
                    new TableUnderTest(
                            new Check("sample > writes", behind, row -> {}),
                            connector,
                            SampleConnector.table("people")),
                    WRITES);

            assertThat(waited).hasValue(3);
        }
    }

    @Test
    void a_row_that_no_read_delivers_is_missed_and_deleted_all_the_same() {
        assertThatThrownBy(() -> run(
                        "labels",
                        (options, environment) -> new OtherRows(
                                options,
                                environment,
                                "labels",
                                (rows, schema) -> rows.removeIf(
                                        row -> row.getUTF8String(0).toString().startsWith("tributary"))),
                        WriteChecks::insertedAndChanged))
                .isInstanceOf(AssertionFailedError.class)
                .hasMessageContaining("expected: the new row {name=Text[text=tributary test 1]}");
    }

    @Test
    void a_value_that_is_read_otherwise_than_written_is_found() {
        assertThatThrownBy(() -> run(
                        "labels",
                        (options, environment) -> new OtherRows(
                                options,
                                environment,
                                "labels",
                                (rows, schema) -> rows.replaceAll(
                                        row -> OtherRows.with(row, schema, "color", UTF8String.fromString("grey")))),
                        WriteChecks::insertedAndChanged))
                .isInstanceOf(AssertionFailedError.class)
                .hasMessageContaining("expected: `color` to be \"tributary test 1\"")
                .hasMessageContaining("found:    grey");
    }

    @Test
    void a_delete_that_nobody_is_told_of_is_missed() {
        assertThatThrownBy(() -> run(
                        "people",
                        (options, environment) -> new SampleConnector(options, environment) {
                            @Override
                            public TableRead readTableDeletes(String table, Offset start, ReadOptions asked) {
                                return super.readTable(
                                        "people",
                                        super.readTable("people", start, asked).end(),
                                        asked);
                            }
                        },
                        WriteChecks::deleted))
                .isInstanceOf(AssertionFailedError.class)
                .hasMessageContaining("expected: the deleted row among the deletes");
    }

    @Test
    void a_connector_that_makes_no_requests_is_told_what_it_lacks() {
        assertThatThrownBy(() -> run(
                        "labels",
                        (options, environment) -> {
                            LakeflowConnect whole = new SampleConnector(options, environment);
                            return (LakeflowConnect) Proxy.newProxyInstance(
                                    WriteTest.class.getClassLoader(),
                                    new Class<?>[] {LakeflowConnect.class},
                                    (proxy, method, arguments) -> method.invoke(whole, arguments));
                        },
                        WriteChecks::insertedAndChanged))
                .isInstanceOf(AssertionFailedError.class)
                .hasMessageContaining("extend RestConnector");
    }

    @Test
    void what_was_inserted_is_deleted_whatever_fails_in_the_middle() {
        Fault otherRow = new Fault.StrangeBody("application/json", "{\"name\": \"other\", \"color\": \"grey\"}");
        for (FaultOrder order : List.of(
                FaultOrder.next(new Fault.Disconnect()),
                FaultOrder.next(new Fault.TruncatedBody()),
                FaultOrder.next(new Fault.StrangeBody("text/html", "<html>")),
                FaultOrder.next(otherRow),
                FaultOrder.next(new Fault.Status(404, null)).times(100).onTable("labels"))) {
            assertThatThrownBy(() -> run("labels", WriteTest::correct, (table, writes) -> {
                        table.check().simulation().source().faults().order(order);
                        WriteChecks.insertedAndChanged(table, writes);
                    }))
                    .as(order.toString())
                    .isInstanceOfAny(AssertionFailedError.class, ConnectorException.class, UncheckedIOException.class);
        }
    }

    @Test
    void where_cleaning_up_fails_too_both_are_told() {
        assertThatThrownBy(() -> run("labels", WriteTest::correct, (table, writes) -> {
                    SimulatedSource source = table.check().simulation().source();
                    source.faults()
                            .order(FaultOrder.next(new Fault.Status(403, null)).times(100));
                    WriteChecks.insertedAndChanged(table, writes);
                }))
                .isInstanceOf(AssertionFailedError.class)
                .hasMessageContaining("success of POST")
                .satisfies(failure -> assertThat(failure.getSuppressed())
                        .extracting(Throwable::getMessage)
                        .contains(
                                "What this check has inserted may still be in `labels`; look for texts that begin with"
                                        + " \"tributary test\""));
    }
}
