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
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
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

    /** A check of each table that tests can write. */
    final Stream<DynamicTest> written(String title, BiConsumer<TableUnderTest, WritesModel> check) {
        return model.listed().stream()
                .filter(table ->
                        writes.find(WriteModel.Kind.INSERT, table.name()).isPresent())
                .map(table -> table(table, title, SETTINGS, tested -> check.accept(tested, writes)));
    }

    /** A check of the connector as a whole. */
    final Stream<DynamicTest> source(String title, BiConsumer<Check, LakeflowConnect> check) {
        String name = model.name() + " > " + title;
        return Stream.of(DynamicTest.dynamicTest(name, () -> run(name, SETTINGS, check)));
    }

    /** A check of one of the methods of credentials that a connection can choose. */
    final DynamicTest by(AuthMethodModel method, String title, BiConsumer<Check, LakeflowConnect> check) {
        String name = model.name() + " > T13 method " + method.name() + ": " + title;
        SimulatorSettings settings = SETTINGS.withOption(SourceModel.AUTH_METHOD_OPTION, method.name());
        return DynamicTest.dynamicTest(name, () -> run(name, settings, check));
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
