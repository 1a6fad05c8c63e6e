package dev.tributary.runtime.spark;

import dev.tributary.runtime.connector.LakeflowConnect;
import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.connector.Progress;
import dev.tributary.runtime.environment.Environment;
import dev.tributary.runtime.environment.Environments;
import dev.tributary.runtime.environment.ReadMeter;
import dev.tributary.runtime.environment.ReadStatistics;
import dev.tributary.runtime.environment.RunListener.Phase;
import java.util.Optional;

/**
 * The connector of a stream, on the driver. A connector pins where its reads end, so a stream that is to stop there
 * keeps one for good, and a stream that goes on takes a new one each time it looks for new data.
 */
final class StreamRun implements AutoCloseable {
    private final ReadConfiguration configuration;
    private final Environment environment;
    private final ReadMeter meter = new ReadMeter();
    private Optional<LakeflowConnect> connector = Optional.empty();
    private Optional<String> planned = Optional.empty();
    private boolean endsWhereItStands;

    StreamRun(ReadConfiguration configuration) {
        Environment current = RunStatistics.counting(Environments.current());
        this.configuration = configuration;
        this.environment = current.withListener(current.listener().and(meter));
    }

    /** From now on, the stream ends at what the source has until now. */
    void endHere() {
        endsWhereItStands = true;
    }

    /** The connector to look for new data with. */
    LakeflowConnect poll() {
        if (!endsWhereItStands) {
            close();
        }
        return connector();
    }

    /** The connector to plan and to repeat batches with. */
    LakeflowConnect connector() {
        if (connector.isEmpty()) {
            connector = Optional.of(configuration.connect(environment));
        }
        return connector.get();
    }

    /** Spark plans a batch, as it does several times for each, once it has logged its offsets. */
    void planning(Offset start, Offset end) {
        String batch = start.json() + "\n" + end.json();
        if (!planned.equals(Optional.of(batch))) {
            planned = Optional.of(batch);
            reached(Phase.OFFSET_LOG);
        }
    }

    void reached(Phase phase) {
        environment.listener().reached(phase, configuration.source(), configuration.table());
    }

    /** How far the run has got with an offset, as far as a connector that is there knows. */
    Optional<Progress> progress(Offset reached) {
        return configuration.rows() == RowKind.DELETED
                ? Optional.empty()
                : connector.flatMap(
                        open -> open.progress(configuration.table(), reached, configuration.tableOptions()));
    }

    /** What was done on the driver. */
    ReadStatistics statistics() {
        return meter.statistics();
    }

    @Override
    public void close() {
        connector.ifPresent(LakeflowConnect::close);
        connector = Optional.empty();
    }
}
