package dev.tributary.testing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.runtime.connector.ConnectorFactory;
import dev.tributary.runtime.connector.LakeflowConnect;
import dev.tributary.runtime.environment.Environment;
import dev.tributary.simulator.SimulatorSettings;
import dev.tributary.testing.TolerantConnector.Mistake;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** T15 of rows that are not as declared, on correct and on broken connectors that know modes. */
class DriftChecksTest {

    private static void run(String table, Mistake mistake, Consumer<TableUnderTest> check) {
        ConnectorFactory factory = new ConnectorFactory() {
            @Override
            public String source() {
                return "sample";
            }

            @Override
            public LakeflowConnect connect(Map<String, String> options, Environment environment) {
                return new TolerantConnector(options, environment, mistake);
            }
        };
        run(factory, table, check);
    }

    private static void run(ConnectorFactory factory, String table, Consumer<TableUnderTest> check) {
        try (Simulation simulation = Simulation.start(
                        factory,
                        SampleConnector.MODEL,
                        SimulatorSettings.defaults().withRows(30));
                LakeflowConnect connector = simulation.connect()) {
            check.accept(new TableUnderTest(
                    new Check("sample > drift", simulation), connector, SampleConnector.table(table)));
        }
    }

    private static void requireCaught(String table, Mistake mistake, Consumer<TableUnderTest> check, String words) {
        assertThatThrownBy(() -> run(table, mistake, check))
                .as(mistake.toString())
                .isInstanceOf(AssertionFailedError.class)
                .hasMessageContaining(words);
    }

    @Test
    void a_connector_that_rescues_tells_and_leaves_out_passes() {
        run("labels", Mistake.NONE, DriftChecks::rescued);
        run("changes", Mistake.NONE, DriftChecks::rescued);
        run("changes", Mistake.NONE, DriftChecks::dropped);
    }

    @Test
    void what_is_lost_is_missed() {
        requireCaught("changes", Mistake.LOSES_WHAT_DOES_NOT_FIT, DriftChecks::rescued, "_rescued_data");
        requireCaught("labels", Mistake.LOSES_NEW_FIELDS, DriftChecks::rescued, "tributary_unknown_field");
    }

    @Test
    void what_is_told_nobody_is_missed() {
        requireCaught("changes", Mistake.TELLS_NOBODY, DriftChecks::rescued, "found:    nothing");
    }

    @Test
    void a_row_that_does_not_fit_is_left_out_alone() {
        requireCaught("changes", Mistake.LEAVES_NOTHING_OUT, DriftChecks::dropped, "DROPMALFORMED");
        requireCaught("changes", Mistake.LEAVES_OUT_WHAT_FOLLOWS, DriftChecks::dropped, "DROPMALFORMED");
    }

    @Test
    void what_does_not_apply_is_skipped() {
        assertThatThrownBy(() -> run("labels", Mistake.NONE, DriftChecks::dropped))
                .isInstanceOf(TestAbortedException.class)
                .hasMessageContaining("count as deleted");
        assertThatThrownBy(() -> run(new SampleConnector.Factory(), "labels", DriftChecks::rescued))
                .isInstanceOf(TestAbortedException.class)
                .hasMessageContaining("no modes");
    }
}
