package dev.tributary.worlds.world;

import dev.tributary.model.IngestionType;
import dev.tributary.runtime.connector.LakeflowConnect;
import dev.tributary.runtime.environment.Environment;
import java.util.Map;
import java.util.function.Supplier;
import okhttp3.Call;

/** The parts of a world that can be replaced, to see whether it is noticed. */
public interface Surgery {
    /** Everything as it is. */
    Surgery NONE = new Surgery() {};

    /** The connector of a process. */
    default LakeflowConnect connect(Subject subject, Map<String, String> options, Environment environment) {
        return subject.factory().connect(options, environment);
    }

    /** What the connector's calls go through. */
    default Call.Factory calls(Call.Factory wire) {
        return wire;
    }

    /** What brings rows to the target. */
    default Delivery delivery(
            String table, LakeflowConnect connector, Supplier<LakeflowConnect> another, Durable durable, Wire wire) {
        return new Delivery(table, connector, another, durable, wire);
    }

    /** What they come to. */
    default Target target(IngestionType ingestion) {
        return new Target(ingestion);
    }
}
