package dev.tributary.testing;

import dev.tributary.model.AuthMethodModel;
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
import dev.tributary.testing.CheckResult.Outcome;
import dev.tributary.testing.cassette.UnrecordedRequestException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestInfo;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** Runs checks, each with a run of the connector of its own, in a simulation of its own unless another mode is asked for. */
abstract class SimulatedChecks {
    static final SimulatorSettings SETTINGS =
            SimulatorSettings.defaults().withRows(60).withMaxPageSize(25);

    final SourceModel model;
    final ConnectorFactory factory;
    private final Mode mode = Mode.current();
    private final SourceModel declared;
    private final Counterpart counterpart;
    private final WritesModel writes;
    private final Map<String, String> leftOut = new HashMap<>();

    /**
     * Checks of the connector of a source.
     *
     * @param counterpart what the source does where the descriptor has hooks
     */
    SimulatedChecks(String source, Counterpart counterpart) {
        this.counterpart = counterpart;
        factory = Connectors.named(source);
        declared = ModelFile.load(factory.getClass().getClassLoader(), factory.source());
        model = mode == Mode.SIMULATE ? SimulatedSource.served(declared) : declared;
        writes = WritesFile.load(getClass().getClassLoader(), factory.source());
    }

    /** Checks of a connector that is not on the class path. */
    SimulatedChecks(ConnectorFactory factory, SourceModel model, WritesModel writes) {
        this.factory = factory;
        this.model = model;
        this.declared = model;
        this.counterpart = new Counterpart.None();
        this.writes = writes;
    }

    /**
     * Leaves out a table.
     *
     * @param table its name
     * @param reason why, for whoever reads the report
     */
    protected final void leaveOut(String table, String reason) {
        leftOut.put(table, reason);
    }

    /** A check of each table that tests can write. */
    final Stream<DynamicTest> written(String title, BiConsumer<TableUnderTest, WritesModel> check) {
        return model.listed().stream()
                .filter(table ->
                        writes.find(WriteModel.Kind.INSERT, table.name()).isPresent())
                .map(table -> table(table, title, SETTINGS, tested -> check.accept(tested, writes), tested -> {
                    RealTable.of(tested).source().session().requireWritable();
                    check.accept(tested, writes);
                }));
    }

    private static void simulatedOnly(TableUnderTest table) {
        throw new TestAbortedException(Check.SIMULATED_ONLY);
    }

    /** A check of the connector as a whole, which needs a simulated source. */
    final Stream<DynamicTest> source(String title, BiConsumer<Check, LakeflowConnect> check) {
        return source(title, check, (running, connector) -> {
            throw new TestAbortedException(Check.SIMULATED_ONLY);
        });
    }

    /** A check of the connector as a whole, and how it is done with a real source. */
    final Stream<DynamicTest> source(
            String title, BiConsumer<Check, LakeflowConnect> check, BiConsumer<Check, LakeflowConnect> real) {
        return Stream.of(test(Optional.empty(), title, SETTINGS, check, real));
    }

    /** A check of one of the methods of credentials that a connection can choose. */
    final DynamicTest by(AuthMethodModel method, String title, BiConsumer<Check, LakeflowConnect> check) {
        SimulatorSettings settings = SETTINGS.withOption(SourceModel.AUTH_METHOD_OPTION, method.name());
        return test(
                Optional.empty(),
                "T13 method " + method.name() + ": " + title,
                settings,
                check,
                (running, connector) -> {
                    throw new TestAbortedException(Check.SIMULATED_ONLY);
                });
    }

    /** A check of each table, which needs a simulated source. */
    final Stream<DynamicTest> tables(String title, Consumer<TableUnderTest> check) {
        return tables(title, SETTINGS, check);
    }

    /** A check of each table, and how it is done with a real source. */
    final Stream<DynamicTest> tables(String title, Consumer<TableUnderTest> check, Consumer<TableUnderTest> real) {
        return model.listed().stream().map(table -> table(table, title, SETTINGS, check, real));
    }

    /** A check of each table, in a simulation that is set up otherwise. */
    final Stream<DynamicTest> tables(String title, SimulatorSettings settings, Consumer<TableUnderTest> check) {
        return model.listed().stream()
                .map(table -> table(table, title, settings, check, SimulatedChecks::simulatedOnly));
    }

    /** A check of each table that is not repeated, in a simulation that is set up for it. */
    final Stream<DynamicTest> tablesOnce(
            String title, Function<TableModel, SimulatorSettings> settings, Consumer<TableUnderTest> check) {
        return model.listed().stream()
                .map(table -> test(
                        Optional.of(table.name()),
                        title,
                        settings.apply(table),
                        unlessLeftOut(table, check),
                        unlessLeftOut(table, SimulatedChecks::simulatedOnly),
                        1));
    }

    private DynamicTest table(
            TableModel table,
            String title,
            SimulatorSettings settings,
            Consumer<TableUnderTest> check,
            Consumer<TableUnderTest> real) {
        return test(
                Optional.of(table.name()), title, settings, unlessLeftOut(table, check), unlessLeftOut(table, real));
    }

    private BiConsumer<Check, LakeflowConnect> unlessLeftOut(TableModel table, Consumer<TableUnderTest> check) {
        return (running, connector) -> {
            if (leftOut.containsKey(table.name())) {
                throw new TestAbortedException("Left out: " + leftOut.get(table.name()));
            }
            check.accept(new TableUnderTest(running, connector, table));
        };
    }

    private DynamicTest test(
            Optional<String> table,
            String title,
            SimulatorSettings settings,
            BiConsumer<Check, LakeflowConnect> check,
            BiConsumer<Check, LakeflowConnect> real) {
        return test(table, title, settings, check, real, Thorough.REPEATS);
    }

    private DynamicTest test(
            Optional<String> table,
            String title,
            SimulatorSettings settings,
            BiConsumer<Check, LakeflowConnect> check,
            BiConsumer<Check, LakeflowConnect> real,
            int times) {
        String name = Stream.of(Stream.of(model.name()), table.stream(), Stream.of(title))
                .flatMap(part -> part)
                .collect(Collectors.joining(" > "));
        Run run = new Run(table, title, name);
        return DynamicTest.dynamicTest(name, () -> {
            if (mode == Mode.SIMULATE) {
                simulate(run, settings, check, times);
            } else {
                RealSession session = RealSession.of(getClass(), factory, declared, mode);
                try {
                    // A real source is asked by one check at a time, and what is recorded has an order.
                    synchronized (session) {
                        report(run, session::source, running -> run(running, real));
                    }
                } catch (TestAbortedException skipped) {
                    throw skipped;
                } catch (AssertionFailedError | RuntimeException failure) {
                    session.failed();
                    throw failure;
                } finally {
                    ConformanceReport.of(getClass(), model, mode).describe(session.described());
                }
            }
        });
    }

    /**
     * What is run.
     *
     * @param table the table that is looked at; empty for the connector as a whole
     * @param title what it is called
     * @param name source, table and title
     */
    private record Run(Optional<String> table, String title, String name) {}

    /** Each time must have the same requests. */
    private void simulate(Run run, SimulatorSettings settings, BiConsumer<Check, LakeflowConnect> check, int times) {
        Optional<RequestScript> first = Optional.empty();
        for (int time = 0; time < times; time++) {
            try (Simulation simulation = Simulation.start(factory, model, settings, counterpart, writes)) {
                Optional<RequestScript> before = first;
                report(run, () -> new SimulatedSide(simulation), running -> {
                    run(running, check);
                    before.flatMap(simulation.script()::differenceFrom)
                            .ifPresent(difference -> running.require(
                                    false,
                                    "the same requests each time, as all chance comes from the same seed",
                                    difference,
                                    "take time, chance and threads from the environment only, also in hooks"));
                });
                first = first.or(() -> Optional.of(simulation.script()));
            }
        }
    }

    private void report(Run run, Supplier<TestedSource> opened, Consumer<Check> body) {
        long started = System.nanoTime();
        List<String> rows = new ArrayList<>();
        List<String> requests = List.of();
        Outcome outcome = Outcome.FAILED;
        String detail = "";
        try {
            TestedSource source = opened.get();
            try {
                body.accept(new Check(run.name(), source, rows::add));
                outcome = Outcome.PASSED;
            } finally {
                requests = source.requests();
            }
        } catch (TestAbortedException skipped) {
            outcome = Outcome.SKIPPED;
            detail = String.valueOf(skipped.getMessage()).replaceFirst("^Assumption failed: ", "");
            throw skipped;
        } catch (AssertionFailedError | RuntimeException failure) {
            detail = String.valueOf(failure.getMessage());
            throw failure;
        } finally {
            ConformanceReport.of(getClass(), model, mode)
                    .add(new CheckResult(
                            run.table(),
                            run.title(),
                            outcome,
                            detail,
                            Duration.ofNanos(System.nanoTime() - started),
                            requests.size(),
                            rows));
        }
    }

    private void run(Check check, BiConsumer<Check, LakeflowConnect> body) {
        try (LakeflowConnect connector = check.source().connect()) {
            body.accept(check, connector);
        } catch (AssertionFailedError | TestAbortedException outcome) {
            throw outcome;
        } catch (UnrecordedRequestException e) {
            throw new AssertionFailedError(check.name() + "\n  " + e.getMessage(), e);
        } catch (RuntimeException e) {
            throw check.failure(
                    "an answer of the connector",
                    e.toString(),
                    "what the source says stands in the requests below; compare the descriptor with it",
                    e);
        }
    }

    /** One error, not one for each check. */
    @BeforeAll
    static void requireMode() {
        Mode.current();
    }

    @AfterAll
    static void writeReport(TestInfo tests) {
        tests.getTestClass().ifPresent(RealSession::end);
        tests.getTestClass().ifPresent(ConformanceReport::write);
    }
}
