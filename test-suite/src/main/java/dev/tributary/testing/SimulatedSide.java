package dev.tributary.testing;

import dev.tributary.model.SourceModel;
import dev.tributary.runtime.connector.LakeflowConnect;
import dev.tributary.simulator.http.RequestRecord;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * The source within a simulation.
 *
 * @param simulation the simulation
 */
record SimulatedSide(Simulation simulation) implements TestedSource {

    @Override
    public SourceModel model() {
        return simulation.source().model();
    }

    @Override
    public LakeflowConnect connect() {
        return simulation.connect();
    }

    @Override
    public LakeflowConnect connect(Map<String, String> options) {
        return simulation.connect(options);
    }

    @Override
    public Map<String, String> connectionOptions() {
        return simulation.source().connectionOptions();
    }

    @Override
    public Map<String, String> tableOptions(String table) {
        return simulation.source().tableOptions(table);
    }

    @Override
    public List<String> requests() {
        return simulation.source().requests().stream()
                .map(RequestRecord::toString)
                .toList();
    }

    /** What was written shows at once. */
    @Override
    public boolean waited(int times) {
        return false;
    }

    @Override
    public void pass(Duration duration) {
        simulation.source().advance(duration);
    }
}
