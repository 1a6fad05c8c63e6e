package dev.tributary.testing;

import dev.tributary.model.SourceModel;
import dev.tributary.runtime.connector.LakeflowConnect;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The source that a check reads: a simulated one, or a real one. */
interface TestedSource {

    /** What the descriptor says of it. */
    SourceModel model();

    /** A new run of the connector, to be closed by the caller. */
    LakeflowConnect connect();

    /** A new run of the connector with other options of the connection. */
    LakeflowConnect connect(Map<String, String> options);

    /** The options of the connection. */
    Map<String, String> connectionOptions();

    /** The options with which a table is read. */
    Map<String, String> tableOptions(String table);

    /** The requests of the check so far, without secrets. */
    List<String> requests();

    /** Lets time pass, as far as that is ours to say. */
    void pass(Duration duration);

    /**
     * Waits a little for what was written to show in reads, longer each time.
     *
     * @param times how often that has been waited for already
     * @return whether it is worth looking again
     */
    boolean waited(int times);
}
