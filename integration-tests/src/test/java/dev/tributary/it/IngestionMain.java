package dev.tributary.it;

import dev.tributary.pipeline.Connection;
import dev.tributary.pipeline.LocalSpark;
import dev.tributary.pipeline.Pipeline;
import dev.tributary.pipeline.PipelineListener;
import dev.tributary.pipeline.TableRun;
import dev.tributary.pipeline.spec.PipelineSpec;
import dev.tributary.pipeline.spec.ScdType;
import dev.tributary.pipeline.spec.TableSpec;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * An ingestion as {@link IngestionProcess} runs it: {@code ingest} brings the tables of the ledger to Delta, {@code ingest N} so
 * many side by side; {@code dump TABLE} prints what a target holds; {@code halt MOMENTS} makes the JVM halt when it gets
 * there. Answers end with {@link #DONE}.
 */
final class IngestionMain {
    static final String DONE = "@@ done";

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
        Pipeline pipeline = pipeline(spark, target, arguments[1]);
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String command = in.readLine(); command != null; command = in.readLine()) {
            String[] words = command.split(" ", 2);
            switch (words[0]) {
                case "ingest" -> {
                    Pipeline run =
                            words.length > 1 ? pipeline.withParallelTables(Integer.parseInt(words[1])) : pipeline;
                    run.run(PipelineListener.NONE).forEach(IngestionMain::report);
                }
                case "halt" -> System.setProperty(WatchedEnvironment.HALT, words[1]);
                default ->
                    rows(spark.read().format("delta").load(target + "/lake/" + words[1]))
                            .forEach(System.out::println);
            }
            System.out.println(DONE);
            System.out.flush();
        }
        spark.stop();
    }

    private static Pipeline pipeline(SparkSession spark, String target, String url) {
        return new Pipeline(
                spark,
                new Connection("ledger", "ledger", Map.of("base_url", url)),
                new PipelineSpec(
                        "ledger",
                        Arrays.stream(LedgerTable.values())
                                .map(table -> TableSpec.from(table.label(), "lake")
                                        .scdType(ScdType.valueOf(table.scdType()))
                                        .build())
                                .toList()),
                target);
    }

    /** What {@link LedgerEvent#row} writes, and the times of versions. */
    private static List<String> rows(Dataset<Row> table) {
        Set<String> columns = Set.of(table.columns());
        String cells = Stream.concat(
                        Stream.of("id", "name", "place.city", "place.height", "to_json(payload)"),
                        Stream.of("updated_at", "__START_AT", "__END_AT")
                                .filter(columns::contains)
                                .map(column -> "unix_micros(" + column + ")"))
                .map(cell -> "coalesce(cast(" + cell + " AS STRING), 'null')")
                .collect(Collectors.joining(", ' | ', ", "concat(", ")"));
        return table.selectExpr(cells).collectAsList().stream()
                .map(row -> row.getString(0))
                .toList();
    }

    private static void report(TableRun run) {
        run.failure().ifPresent(failure -> System.out.println(run.table().sourceTable() + " failed: " + failure));
    }

    private IngestionMain() {}
}
