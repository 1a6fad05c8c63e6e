package dev.tributary.it.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.spark.TaskContext;
import org.apache.spark.api.plugin.DriverPlugin;
import org.apache.spark.api.plugin.ExecutorPlugin;
import org.apache.spark.api.plugin.PluginContext;
import org.apache.spark.api.plugin.SparkPlugin;

/**
 * Tells a {@link TaskGate} of each task that begins, and of each that has done all its work while nobody knows that yet;
 * the task goes on when the gate lets it.
 */
public final class TaskWatch implements SparkPlugin {
    static final String GATE = "spark.tributary.it.gate";

    @Override
    public DriverPlugin driverPlugin() {
        return new DriverPlugin() {};
    }

    @Override
    public ExecutorPlugin executorPlugin() {
        return new Executor();
    }

    private static final class Executor implements ExecutorPlugin {
        private static final ThreadLocal<String> JOB = new ThreadLocal<>();
        private String gate = "";

        @Override
        public void init(PluginContext context, Map<String, String> extra) {
            gate = context.conf().get(GATE);
        }

        @Override
        public void onTaskStart() {
            String description = TaskContext.get().getLocalProperty("spark.job.description");
            // There is no task context any more when the task has succeeded.
            JOB.set(description == null ? "" : description);
            tell(TaskGate.BEGINS);
        }

        @Override
        public void onTaskSucceeded() {
            tell(TaskGate.DONE);
        }

        private void tell(String moment) {
            try {
                HttpURLConnection call = (HttpURLConnection) URI.create(gate + moment + "?"
                                + ProcessHandle.current().pid() + "&"
                                + URLEncoder.encode(JOB.get(), StandardCharsets.UTF_8))
                        .toURL()
                        .openConnection();
                if (call.getResponseCode() != HttpURLConnection.HTTP_OK) {
                    throw new IOException("The gate answered " + call.getResponseCode());
                }
                call.disconnect();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
