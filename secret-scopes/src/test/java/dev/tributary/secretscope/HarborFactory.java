package dev.tributary.secretscope;

import dev.tributary.runtime.connector.ConnectorFactory;
import dev.tributary.runtime.connector.LakeflowConnect;
import dev.tributary.runtime.environment.Environment;
import java.util.Map;

/** A source of which only the options matter: its model is among the resources. */
public final class HarborFactory implements ConnectorFactory {

    @Override
    public String source() {
        return "harbor";
    }

    @Override
    public LakeflowConnect connect(Map<String, String> options, Environment environment) {
        throw new UnsupportedOperationException("Nobody reads it.");
    }
}
