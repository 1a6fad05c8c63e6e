package dev.tributary.benchmarks.ingest;

import dev.tributary.model.HeaderModel;
import dev.tributary.model.json.ModelFile;
import dev.tributary.pipeline.LocalSpark;
import dev.tributary.pipeline.TableRun;
import dev.tributary.simulator.SimulatorSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.SparkSession;

/**
 * How long twelve tables of GitHub take from a simulated source, over HTTP, to Delta: a first ingestion, a run with one row in a
 * hundred changed, and a run with nothing new; and how long the same requests take in a bare loop whose answers Spark appends as
 * JSON. A run with nothing new may make one request a table and no commit. All of it is done once before, with few rows.
 *
 * <p>Exit status 0 if that holds and all targets have as many rows as the source, otherwise 1.
 */
public final class IngestBenchmark {
    private static final String SOURCE = "github_organization";

    /** Tables that are read whole fit a page: of more pages, each would take a request. */
    private static final Map<String, Integer> ROWS = Map.ofEntries(
            Map.entry("issues", 5_000),
            Map.entry("comments", 10_000),
            Map.entry("pull_requests", 300),
            Map.entry("reviews", 600),
            Map.entry("commits", 3_000),
            Map.entry("branches", 80),
            Map.entry("assignees", 60),
            Map.entry("collaborators", 40),
            Map.entry("repositories", 90),
            Map.entry("users", 95),
            Map.entry("teams", 12),
            Map.entry("organizations", 3));

    private static final List<HeaderModel> HEADERS =
            ModelFile.load(IngestBenchmark.class.getClassLoader(), SOURCE).headers();

    private final SparkSession spark;
    private final Path directory;

    private IngestBenchmark(SparkSession spark, Path directory) {
        this.spark = spark;
        this.directory = directory;
    }

    public static void main(String[] arguments) throws IOException {
        Path directory = Files.createTempDirectory("tributary-benchmark");
        SparkSession spark =
                LocalSpark.start("ingest benchmark", Map.of("spark.sql.warehouse.dir", directory + "/spark"));
        boolean pass;
        try {
            IngestBenchmark benchmark = new IngestBenchmark(spark, directory);
            benchmark.warmUp();
            pass = benchmark.run();
        } finally {
            spark.stop();
            Trees.remove(directory);
        }
        System.exit(pass ? 0 : 1);
    }

    private void warmUp() throws IOException {
        try (Lake lake = lake("warm-up", SimulatorSettings.defaults().withRows(5))) {
            lake.ingest();
            lake.change(Duration.ofMinutes(1));
            lake.ingest();
            new BareLoop(spark, lake.source(), HEADERS, directory.resolve("warm-up-loop"))
                    .run(lake.source().requests());
        }
    }

    private boolean run() throws IOException {
        SimulatorSettings settings = SimulatorSettings.defaults().withBudget(1_000_000);
        for (Map.Entry<String, Integer> table : ROWS.entrySet()) {
            settings = settings.withRows(table.getKey(), table.getValue());
        }
        try (Lake lake = lake("lake", settings)) {
            Lake.Run first = lake.ingest();
            print("first ingestion", first);
            double loop = new BareLoop(spark, lake.source(), HEADERS, directory.resolve("loop")).run(first.asked());
            say("The same requests in a bare loop, appended by Spark as JSON: %.1f s", loop);
            say("The first ingestion took %.1f times as long.", first.seconds() / loop);

            lake.change(Duration.ofMinutes(1));
            Lake.Run changed = lake.ingest();
            print("1 % changed", changed);

            lake.source().advance(Duration.ofMinutes(1));
            Lake.Run quiet = lake.ingest();
            print("nothing new", quiet);
            List<String> findings = new Findings(lake, changed, quiet).all();
            findings.forEach(finding -> say("%s", finding));
            say(
                    "%s first %.1f s and %d requests, 1 %% changed %.1f s and %d, nothing new %.1f s and %d",
                    findings.isEmpty() ? "PASS" : "FAIL",
                    first.seconds(),
                    first.asked().size(),
                    changed.seconds(),
                    changed.asked().size(),
                    quiet.seconds(),
                    quiet.asked().size());
            return findings.isEmpty();
        }
    }

    private Lake lake(String name, SimulatorSettings settings) {
        return Lake.of(SOURCE, settings, spark, directory.resolve(name));
    }

    private static void print(String title, Lake.Run run) {
        say("");
        say("%-16s%9s%9s%9s%9s%10s%9s", title, "read", "new", "changed", "deleted", "requests", "seconds");
        for (TableRun table : run.tables()) {
            say(
                    "%-16s%9d%9d%9d%9d%10d%9.1f",
                    table.table().sourceTable(),
                    table.rowsRead(),
                    table.inserted(),
                    table.updated(),
                    table.deleted(),
                    table.reading().requests(),
                    table.duration().toMillis() / 1e3);
        }
        say("%-16s%55d%9.1f", "in all", run.asked().size(), run.seconds());
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
