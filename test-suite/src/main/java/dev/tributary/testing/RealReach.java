package dev.tributary.testing;

import dev.tributary.runtime.environment.Environment;
import dev.tributary.testing.cassette.Bounds;
import dev.tributary.testing.cassette.Scrubber;
import java.util.Map;

/** The way to a real source: over the network, or by what was recorded of it. */
interface RealReach {

    /** The options of the connection. */
    Map<String, String> connection();

    /** The options of a table. */
    Map<String, String> tableOptions(String table);

    /** How much of a table is read at a time. */
    Bounds bounds();

    /** What takes the connection's secrets out of texts. */
    Scrubber scrubber();

    /** What a run of the connector gets from the outside world, if it has the connection's own credentials. */
    Environment environment();

    /** The same for a run with credentials that are wrong. */
    Environment environmentOfStranger();

    /** What the checks ran against, for the report. */
    String described();

    /** Keeps what is to be kept, when all checks have come to an end and none has failed. */
    default void finish() {}
}
