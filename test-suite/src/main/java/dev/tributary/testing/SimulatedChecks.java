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
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestInfo;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** Runs checks, each in a simulation and with a run of the connector of its own. */
abstract class SimulatedChecks {
    static final SimulatorSettings SETTINGS =
            SimulatorSettings.defaults().withRows(60).withMaxPageSize(25);

    final SourceModel model;
    final ConnectorFactory factory;
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
        model = SimulatedSource.served(ModelFile.load(factory.getClass().getClassLoader(), factory.source()));
        writes = WritesFile.load(getClass().getClassLoader(), factory.source());
    }

    /** Checks of a connector that is not on the class path. */
    SimulatedChecks(ConnectorFactory factory, SourceModel model, WritesModel writes) {
        this.factory = factory;
        this.model = model;
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
                .map(table -> table(table, title, SETTINGS, tested -> check.accept(tested, writes)));
    }

    /** A check of the connector as a whole. */
    final Stream<DynamicTest> source(String title, BiConsumer<Check, LakeflowConnect> check) {
        return Stream.of(test(Optional.empty(), title, SETTINGS, check));
    }

    /** A check of one of the methods of credentials that a connection can choose. */
    final DynamicTest by(AuthMethodModel method, String title, BiConsumer<Check, LakeflowConnect> check) {
        SimulatorSettings settings = SETTINGS.withOption(SourceModel.AUTH_METHOD_OPTION, method.name());
        return test(Optional.empty(), "T13 method " + method.name() + ": " + title, settings, check);
    }

    /** A check of each table. */
    final Stream<DynamicTest> tables(String title, Consumer<TableUnderTest> check) {
        return tables(title, SETTINGS, check);
    }

    /** A check of each table, in a simulation that is set up otherwise. */
    final Stream<DynamicTest> tables(String title, SimulatorSettings settings, Consumer<TableUnderTest> check) {
        return model.listed().stream().map(table -> table(table, title, settings, check));
    }

    /** A check of each table that is not repeated, in a simulation that is set up for it. */
    final Stream<DynamicTest> tablesOnce(
            String title, Function<TableModel, SimulatorSettings> settings, Consumer<TableUnderTest> check) {
        return model.listed().stream()
                .map(table ->
                        test(Optional.of(table.name()), title, settings.apply(table), unlessLeftOut(table, check), 1));
    }

    private DynamicTest table(
            TableModel table, String title, SimulatorSettings settings, Consumer<TableUnderTest> check) {
        return test(Optional.of(table.name()), title, settings, unlessLeftOut(table, check));
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
            BiConsumer<Check, LakeflowConnect> check) {
        return test(table, title, settings, check, Thorough.REPEATS);
    }

    private DynamicTest test(
            Optional<String> table,
            String title,
            SimulatorSettings settings,
            BiConsumer<Check, LakeflowConnect> check,
            int times) {
        String name = Stream.of(Stream.of(model.name()), table.stream(), Stream.of(title))
                .flatMap(part -> part)
                .collect(Collectors.joining(" > "));
        return DynamicTest.dynamicTest(name, () -> {
            Optional<RequestScript> first = Optional.empty();
            for (int time = 0; time < times; time++) {
                RequestScript script = run(table, title, name, settings, first, check);
                first = first.or(() -> Optional.of(script));
            }
        });
    }

    /** @param first the requests of the first time, which those of later ones must be like */
    private RequestScript run(
            Optional<String> table,
            String title,
            String name,
            SimulatorSettings settings,
            Optional<RequestScript> first,
            BiConsumer<Check, LakeflowConnect> body) {
        long started = System.nanoTime();
        List<String> rows = new ArrayList<>();
        try (Simulation simulation = Simulation.start(factory, model, settings, counterpart, writes)) {
            Outcome outcome = Outcome.FAILED;
            String detail = "";
            try {
                Check check = new Check(name, simulation, rows::add);
                run(check, body);
                first.flatMap(simulation.script()::differenceFrom)
                        .ifPresent(difference -> check.require(
                                false,
                                "the same requests each time, as all chance comes from the same seed",
                                difference,
                                "take time, chance and threads from the environment only, also in hooks"));
                outcome = Outcome.PASSED;
            } catch (AssertionFailedError failure) {
                detail = String.valueOf(failure.getMessage());
                throw failure;
            } catch (TestAbortedException skipped) {
                outcome = Outcome.SKIPPED;
                detail = String.valueOf(skipped.getMessage()).replaceFirst("^Assumption failed: ", "");
                throw skipped;
            } finally {
                ConformanceReport.of(getClass(), model)
                        .add(new CheckResult(
                                table,
                                title,
                                outcome,
                                detail,
                                Duration.ofNanos(System.nanoTime() - started),
                                simulation.source().requests().size(),
                                rows));
            }
            return simulation.script();
        }
    }

    private void run(Check check, BiConsumer<Check, LakeflowConnect> body) {
        try (LakeflowConnect connector = check.simulation().connect()) {
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

    @AfterAll
    static void writeReport(TestInfo tests) {
        tests.getTestClass().ifPresent(ConformanceReport::write);
    }
}
