package dev.tributary.it;

import dev.tributary.pipeline.Connection;
import dev.tributary.pipeline.LocalSpark;
import dev.tributary.pipeline.Pipeline;
import dev.tributary.pipeline.PipelineListener;
import dev.tributary.pipeline.TableRun;
import dev.tributary.pipeline.spec.PipelineSpec;
import dev.tributary.pipeline.spec.TableSpec;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;

/**
 * An ingestion as {@link IngestionProcess} runs it: {@code ingest} brings {@link #TABLES} to Delta, {@code dump TABLE}
 * prints what a table holds, {@code halt PHASE table} makes the JVM halt when it gets there. Answers end with {@link #DONE}.
 */
final class IngestionMain {
    static final String DONE = "@@ done";
    static final List<String> TABLES = List.of("issues", "commits", "labels");

    /** Compiling queries takes longer than running these few once. */
    private static final Map<String, String> QUICK_START = Map.of(
            "spark.sql.adaptive.enabled", "false",
            "spark.sql.codegen.wholeStage", "false",
            "spark.sql.codegen.factoryMode", "NO_CODEGEN",
            "spark.sql.shuffle.partitions", "1",
            "spark.databricks.delta.snapshotPartitions", "1");

    public static void main(String[] arguments) throws IOException {
        String target = arguments[0];
        SparkSession spark = LocalSpark.start("kill", QUICK_START);
        Pipeline pipeline = new Pipeline(
                spark,
                new Connection("github", "github", Map.of("base_url", arguments[1], "token", arguments[2])),
                new PipelineSpec(
                        "github",
                        TABLES.stream()
                                .map(table -> TableSpec.from(table, "lake")
                                        .options(options(arguments))
                                        .build())
                                .toList()),
                target);
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String command = in.readLine(); command != null; command = in.readLine()) {
            if (command.equals("ingest")) {
                pipeline.run(PipelineListener.NONE).forEach(IngestionMain::report);
            } else if (command.startsWith("halt ")) {
                System.setProperty(WatchedEnvironment.HALT, command.substring("halt ".length()));
            } else {
                String table = command.substring("dump ".length());
                spark.read()
                        .format("delta")
                        .load(target + "/lake/" + table)
                        .toJSON()
                        .collectAsList()
                        .forEach(System.out::println);
            }
            System.out.println(DONE);
            System.out.flush();
        }
        spark.stop();
    }

    private static Map<String, String> options(String[] arguments) {
        return Map.of("owner", arguments[3], "repo", arguments[4]);
    }

    private static void report(TableRun run) {
        run.failure().ifPresent(failure -> System.out.println(run.table().sourceTable() + " failed: " + failure));
    }

    private IngestionMain() {}
}
