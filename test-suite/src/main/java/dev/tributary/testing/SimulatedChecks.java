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

    private DynamicTest table(
            TableModel table, String title, SimulatorSettings settings, Consumer<TableUnderTest> check) {
        return test(Optional.of(table.name()), title, settings, (running, connector) -> {
            if (leftOut.containsKey(table.name())) {
                throw new TestAbortedException("Left out: " + leftOut.get(table.name()));
            }
            check.accept(new TableUnderTest(running, connector, table));
        });
    }

    private DynamicTest test(
            Optional<String> table,
            String title,
            SimulatorSettings settings,
            BiConsumer<Check, LakeflowConnect> check) {
        String name = Stream.of(Stream.of(model.name()), table.stream(), Stream.of(title))
                .flatMap(part -> part)
                .collect(Collectors.joining(" > "));
        return DynamicTest.dynamicTest(name, () -> run(table, title, name, settings, check));
    }

    private void run(
            Optional<String> table,
            String title,
            String name,
            SimulatorSettings settings,
            BiConsumer<Check, LakeflowConnect> body) {
        long started = System.nanoTime();
        List<String> rows = new ArrayList<>();
        try (Simulation simulation = Simulation.start(factory, model, settings, counterpart, writes)) {
            Outcome outcome = Outcome.FAILED;
            String detail = "";
            try {
                run(new Check(name, simulation, rows::add), body);
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
