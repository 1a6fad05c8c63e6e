import dev.tributary.annotations.TributaryGenerated;
import dev.tributary.runtime.connector.ConnectorFactory;
import dev.tributary.runtime.connector.LakeflowConnect;
import dev.tributary.runtime.environment.Environment;
import dev.tributary.runtime.rest.RestConnector;
import java.util.Map;
import javax.annotation.processing.Generated;

/**
 * Generated from {@link Shop}; do not edit.
 */
@TributaryGenerated
@Generated("dev.tributary.processor.ConnectorProcessor")
public final class ShopConnector extends RestConnector {
    /**
     * A connector for one run, with the connection's options by name.
     */
    public ShopConnector(Map<String, String> options, Environment environment) {
        super("", options, environment);
    }

    /**
     * Makes {@link ShopConnector}s.
     */
    public static final class Factory implements ConnectorFactory {
        /**
         * For {@link java.util.ServiceLoader}.
         */
        public Factory() {
        }

        @Override
        public String source() {
            return "";
        }

        @Override
        public LakeflowConnect connect(Map<String, String> options, Environment environment) {
            return new ShopConnector(options, environment);
        }
    }
}
