package dev.tributary.testing;

import dev.tributary.runtime.connector.ConnectorFactory;
import dev.tributary.runtime.connector.LakeflowConnect;
import dev.tributary.runtime.environment.Environment;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * A connector with one mistake.
 *
 * @param check the check that is meant for it
 * @param related checks that look at the same thing from elsewhere, and fail too
 * @param mistake what is wrong, in words
 * @param connector makes it
 */
record Defect(String check, List<String> related, String mistake, Maker connector) {

    /** Makes a connector. */
    interface Maker extends BiFunction<Map<String, String>, Environment, LakeflowConnect> {}

    /** A mistake that one check finds. */
    static Defect of(String check, String mistake, Maker connector) {
        return new Defect(check, List.of(), mistake, connector);
    }

    /** The same, which these checks find too. */
    Defect alsoSeenBy(String... others) {
        return new Defect(check, List.of(others), mistake, connector);
    }

    ConnectorFactory factory() {
        return new ConnectorFactory() {
            @Override
            public String source() {
                return "sample";
            }

            @Override
            public LakeflowConnect connect(Map<String, String> options, Environment environment) {
                return connector.apply(options, environment);
            }
        };
    }
}
