package dev.tributary.runtime.spark;

import dev.tributary.runtime.environment.Environment;
import dev.tributary.runtime.environment.TokenStore;
import java.io.IOException;
import org.apache.spark.SparkEnv;

/** What executors know of refresh tokens: nothing. One that ends when it is used is the driver's to use. */
final class ExecutorTokens implements TokenStore {
    private static final String DRIVER = "driver";

    /** The environment as this process may use it. */
    static Environment within(Environment environment) {
        SparkEnv spark = SparkEnv.get();
        return spark == null || spark.executorId().equals(DRIVER)
                ? environment
                : environment.withTokens(new ExecutorTokens());
    }

    @Override
    public Slot open(String chain) throws IOException {
        throw new IOException("this is a Spark executor, and refresh tokens are kept by the driver, where streams and "
                + "pipelines read such a source");
    }
}
