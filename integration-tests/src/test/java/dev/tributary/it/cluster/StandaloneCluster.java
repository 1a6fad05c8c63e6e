package dev.tributary.it.cluster;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Spark's own cluster on 127.0.0.1: a master and workers, each with room for one executor of two tasks at once. */
final class StandaloneCluster implements AutoCloseable {
    static final int CORES = 2;

    private final SparkHome home;
    private final SparkProcess master;
    private final String url;
    private final List<SparkProcess> workers = new ArrayList<>();

    /** A cluster without workers. */
    StandaloneCluster(SparkHome home) throws IOException, InterruptedException {
        this.home = home;
        master = home.start(
                "master",
                "256m",
                List.of(
                        "org.apache.spark.deploy.master.Master",
                        "--host",
                        "127.0.0.1",
                        "--port",
                        "0",
                        "--webui-port",
                        "0"));
        url = master.await(master.logged("Starting Spark master at (spark://127.0.0.1:\\d+)"));
    }

    /** Where applications are submitted to. */
    String url() {
        return url;
    }

    /** Starts workers, and waits until the master knows them. */
    void addWorkers(int number) throws IOException, InterruptedException {
        Map<SparkProcess, CompletableFuture<String>> registered = new LinkedHashMap<>();
        for (int i = 0; i < number; i++) {
            SparkProcess worker = home.start(
                    "worker-" + (workers.size() + 1),
                    "256m",
                    List.of(
                            "org.apache.spark.deploy.worker.Worker",
                            "--host",
                            "127.0.0.1",
                            "--port",
                            "0",
                            "--webui-port",
                            "0",
                            "--cores",
                            Integer.toString(CORES),
                            "--memory",
                            "1g",
                            "--work-dir",
                            home.directory().resolve("work").toString(),
                            url));
            workers.add(worker);
            registered.put(worker, worker.logged("Successfully registered with master"));
        }
        for (Map.Entry<SparkProcess, CompletableFuture<String>> each : registered.entrySet()) {
            each.getKey().await(each.getValue());
        }
    }

    /** Ends the worker of an executor, and that executor, with SIGKILL. */
    void killWorkerOf(long executor) {
        SparkProcess worker = workers.stream()
                .filter(each -> each.handle().descendants().anyMatch(child -> child.pid() == executor))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No worker has the executor " + executor));
        worker.kill();
    }

    @Override
    public void close() {
        workers.forEach(SparkProcess::close);
        master.close();
    }
}
