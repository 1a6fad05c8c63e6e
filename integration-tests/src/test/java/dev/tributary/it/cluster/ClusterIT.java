package dev.tributary.it.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.it.Rows;
import dev.tributary.pipeline.LocalSpark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The deployable jar of the examples in a cluster whose workers die: afterwards each table equals its source, row by row.
 * The release of Spark is that of {@code -Dspark.release=}.
 */
class ClusterIT {
    private static final long SEED = Long.getLong("tributary.it.seed", 20261126L);

    /** Commits are read in tasks and appended, issues by the driver and merged; labels are a snapshot. */
    private static final List<String> TABLES = List.of("issues", "commits", "labels");

    /** Two executors of two cores, both there before the first task; no time spent on compiling queries. */
    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("spark.cores.max", Integer.toString(2 * StandaloneCluster.CORES)),
            Map.entry("spark.scheduler.minRegisteredResourcesRatio", "1.0"),
            Map.entry("spark.scheduler.maxRegisteredResourcesWaitingTime", "10m"),
            Map.entry("spark.executor.memory", "512m"),
            Map.entry("spark.executor.extraJavaOptions", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"),
            Map.entry("spark.driver.host", "127.0.0.1"),
            Map.entry("spark.driver.bindAddress", "127.0.0.1"),
            Map.entry("spark.ui.enabled", "false"),
            Map.entry("spark.sql.shuffle.partitions", "2"),
            Map.entry("spark.sql.adaptive.enabled", "false"),
            Map.entry("spark.sql.codegen.wholeStage", "false"),
            Map.entry("spark.sql.codegen.factoryMode", "NO_CODEGEN"),
            Map.entry("spark.databricks.delta.snapshotPartitions", "1"),
            Map.entry("spark.plugins", TaskWatch.class.getName()));

    @TempDir
    private static Path directory;

    private static SparkHome home;
    private static SparkSession reader;

    @BeforeAll
    static void lay_out_spark() throws IOException {
        home = SparkHome.in(
                Files.createDirectories(directory.resolve("spark")),
                Files.readString(Path.of(System.getProperty("tributary.it.spark"))),
                TaskWatch.class);
        reader = LocalSpark.start("reader", Map.of());
    }

    @AfterAll
    static void stop_reading() {
        reader.stop();
    }

    @Test
    void a_worker_that_dies_in_mid_batch_loses_no_row_and_repeats_none() throws Exception {
        System.out.println("-Dtributary.it.seed=" + SEED);
        try (HeldSource source = new HeldSource(SEED);
                TaskGate gate = new TaskGate();
                StandaloneCluster cluster = new StandaloneCluster(home)) {
            cluster.addWorkers(2);

            TaskGate.Hold reading = gate.hold(TaskGate.BEGINS, "/lake/commits");
            try (SparkProcess run = submit("first", cluster, source, gate)) {
                long executor = run.await(reading.held());
                HeldSource.Hold request = source.hold("commits");
                reading.released().complete(null);
                run.await(request.held());
                // All requests for commits are held, so what this executor has begun to read it has not read.
                cluster.killWorkerOf(executor);
                request.released().complete(null);
                assertSurvived(run);
            }
            assertInStep(source);

            source.change();
            cluster.addWorkers(1);
            TaskGate.Hold merging = gate.hold(TaskGate.DONE, "/lake/issues");
            try (SparkProcess run = submit("second", cluster, source, gate)) {
                // The task has read rows from the spool and nobody knows of them but its executor.
                cluster.killWorkerOf(run.await(merging.held()));
                merging.released().complete(null);
                assertSurvived(run);
            }
            assertInStep(source);
        }
    }

    private static void assertSurvived(SparkProcess run) throws Exception {
        String report = run.output();
        assertThat(run.log()).contains("Lost executor");
        assertThat(report.lines().filter(line -> line.contains("\"failure\":null")))
                .as(report)
                .hasSameSizeAs(TABLES);
    }

    /** As {@code bin/spark-submit} would, with the command that docs/cluster.md shows. */
    private static SparkProcess submit(String name, StandaloneCluster cluster, HeldSource source, TaskGate gate)
            throws IOException {
        Map<String, String> table = source.github().tableOptions("issues");
        Path pipeline = directory.resolve("pipeline.yaml");
        StringBuilder spec = new StringBuilder("connection_name: github\nobjects:\n");
        TABLES.forEach(each -> spec.append("  - table: {source_table: ")
                .append(each)
                .append(", destination_schema: lake, table_configuration: {owner: ")
                .append(table.get("owner"))
                .append(", repo: ")
                .append(table.get("repo"))
                .append("}}\n"));
        Files.writeString(pipeline, spec);

        List<String> arguments = new ArrayList<>(List.of("org.apache.spark.deploy.SparkSubmit"));
        SETTINGS.forEach((setting, value) -> arguments.addAll(List.of("--conf", setting + "=" + value)));
        arguments.addAll(List.of("--conf", TaskWatch.GATE + "=" + gate.url()));
        arguments.addAll(ClusterPage.submission(Map.of(
                "spark://spark.example.com:7077",
                cluster.url(),
                "lake.jar",
                System.getProperty("tributary.it.deployable"),
                "pipeline.yaml",
                pipeline.toString(),
                "s3a://lake",
                target().toString())));
        arguments.addAll(List.of("--format", "json"));
        arguments.addAll(List.of("-o", "base_url=" + source.url()));
        arguments.addAll(
                List.of("-o", "token=" + source.github().connectionOptions().get("token")));
        return home.start(name, "768m", arguments);
    }

    private static Path target() {
        return directory.resolve("target");
    }

    private static void assertInStep(HeldSource source) {
        for (String table : TABLES) {
            assertThat(Rows.ofLake(reader.read()
                            .format("delta")
                            .load(target() + "/lake/" + table)
                            .toJSON()
                            .collectAsList()))
                    .as(table)
                    .isEqualTo(Rows.ofSource(
                            source.github().table(table).rows(),
                            source.github().model().table(table).orElseThrow().columns(),
                            source.github().tableOptions(table)));
        }
    }
}
