package dev.tributary.cli.databricks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.connection.ConnectionResolver;
import dev.tributary.model.SourceModel;
import dev.tributary.pipeline.LocalSpark;
import dev.tributary.pipeline.spec.PipelineSpec;
import dev.tributary.simulator.SimulatedSource;
import dev.tributary.simulator.SimulatorSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.DataFrameReader;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * What is emitted, run: notebooks by Scala's interpreter, and what Spark knows of the pipeline by its declarative
 * pipelines. Flows of AUTO CDC are evaluated by their own clauses.
 */
class EmittedRunTest {
    private static final Path DIRECTORY = directory();
    private static final SparkSession SPARK = LocalSpark.start(
            "emitted",
            Map.of(
                    "spark.master", "local[2]",
                    "spark.sql.warehouse.dir", DIRECTORY.resolve("warehouse").toString(),
                    "spark.sql.sources.default", "delta",
                    "spark.sql.shuffle.partitions", "1",
                    "spark.databricks.delta.snapshotPartitions", "1",
                    "spark.sql.codegen.wholeStage", "false",
                    "spark.sql.codegen.factoryMode", "NO_CODEGEN",
                    "spark.sql.adaptive.enabled", "false"));
    private static final ScalaNotebooks NOTEBOOKS = new ScalaNotebooks();

    private final SqlPipelines pipelines = new SqlPipelines(SPARK, DIRECTORY.resolve("storage"));

    private static Path directory() {
        try {
            return Files.createTempDirectory("emitted");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterAll
    static void stop() throws IOException {
        SPARK.stop();
        try (var files = Files.walk(DIRECTORY)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }

    private static Map<String, String> emit(String spec, SourceModel source) {
        Map<String, String> files = new HashMap<>();
        DatabricksBundle.of(PipelineSpec.parse(spec, "pipeline.yaml"), source)
                .files()
                .forEach(file -> files.put(file.name(), file.text()));
        return files;
    }

    private static String run(Map<String, String> files, String notebook) {
        NotebookContext.parameters(
                Map.of("checkpoints", DIRECTORY.resolve("checkpoints").toUri().toString()));
        return NOTEBOOKS.run(ScalaNotebooks.cells(files.get(notebook)));
    }

    private static List<String> rows(String table, String... columns) {
        return SPARK.table(table).selectExpr(columns).collectAsList().stream()
                .map(Row::toString)
                .sorted()
                .toList();
    }

    @Test
    void a_simulated_github_is_checked_and_comes_to_its_targets_and_comes_again_when_it_has_changed() {
        SourceModel model = ConnectionResolver.model("github");
        SimulatorSettings settings = SimulatorSettings.defaults()
                .withOption("owner", "apache")
                .withOption("repo", "spark")
                .withRows(30);
        Map<String, String> files = emit("""
                connection_name: github
                objects:
                  - table:
                      source_table: issues
                      destination_schema: lake
                      table_configuration: {owner: apache, repo: spark, cluster_by: [state]}
                  - table:
                      source_table: commits
                      destination_schema: lake
                      table_configuration: {owner: apache, repo: spark}
                  - table:
                      source_table: labels
                      destination_schema: lake
                      destination_table: all_labels
                      table_configuration: {owner: apache, repo: spark}
                """, model);
        List<String> statements = SqlPipelines.statements(files.get("pipeline.sql"));
        List<String> ofSpark = statements.stream()
                .filter(statement -> !SqlPipelines.isAutoCdc(statement) && !statement.contains("`issues`"))
                .toList();
        assertThat(statements.stream().filter(statement -> !SqlPipelines.isAutoCdc(statement)))
                .hasSize(3)
                .extracting(pipelines::objection)
                .containsOnly("");
        String issues =
                statements.stream().filter(SqlPipelines::isAutoCdc).findFirst().orElseThrow();
        try (SimulatedSource source = SimulatedSource.start(model, settings)) {
            NotebookContext.scope("github", source.connectionOptions());

            assertThat(run(files, "check.scala"))
                    .contains("ok      the connection's options are well-formed", "ok      issues: first rows fit")
                    .doesNotContain("FAILED");
            for (int round = 0; round < 2; round++) {
                run(files, "ingest.scala");
                if (round == 0) {
                    forgetCommits();
                    run(files, "ingest.scala");
                    assertThat(SPARK.table("lake_landing.commits").count()).isEqualTo(30);
                    assertThat(SPARK.table("lake_landing.issues").count()).isEqualTo(30);
                }
                pipelines.run(ofSpark);

                assertThat(pipelines.newest(issues, "id", "title", "updated_at", "user.login"))
                        .isEqualTo(now(source, "issues", "id", "title", "updated_at", "user.login"));
                assertThat(rows("lake.commits", "*")).isEqualTo(now(source, "commits", "*"));
                assertThat(rows("lake.`all_labels`", "*")).isEqualTo(now(source, "labels", "*"));
                source.advance(Duration.ofHours(1));
                source.table("issues").update(5);
                source.table("issues").insert(3);
                source.table("commits").insert(4);
                source.table("labels").insert(2);
                source.table("labels").delete(1);
                source.advance(Duration.ofMinutes(1));
            }

            NotebookContext.scope("github", Map.of("base_url", source.baseUrl(), "token", "another"));
            assertThatThrownBy(() -> run(files, "check.scala"))
                    .hasMessageContaining(
                            "FAILED  issues: first rows fit: github, issues: the source refused the credentials")
                    .hasMessageNotContaining("another");
        }
    }

    /** As after a crash between a batch's append and its commit in the checkpoint. */
    private static void forgetCommits() {
        try (Stream<Path> files = Files.walk(DIRECTORY.resolve("checkpoints"))) {
            for (Path file : files.filter(EmittedRunTest::isCommit).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isCommit(Path file) {
        Path parent = file.getParent();
        return parent.endsWith("commits")
                && Files.isDirectory(parent.resolveSibling("offsets"))
                && Files.isRegularFile(file);
    }

    /** What the source has now, by the data source itself. */
    private static List<String> now(SimulatedSource source, String table, String... columns) {
        DataFrameReader reader = SPARK.read()
                .format("lakeflow_connect")
                .option("source", source.model().name())
                .options(source.connectionOptions())
                .options(source.tableOptions(table))
                .option("tableName", table);
        return reader.load().selectExpr(columns).collectAsList().stream()
                .map(Row::toString)
                .sorted()
                .toList();
    }

    @Test
    void a_comment_that_is_hard_to_quote_is_what_it_was() {
        String pipeline = emit("""
                connection_name: shop
                objects:
                  - table:
                      source_table: customers
                      table_configuration: {city: Ulm, cluster_by: [status, address.city]}
                """, Shops.model()).get("pipeline.sql");
        String statement = SqlPipelines.statements(pipeline).get(0);

        assertThat(pipelines.objection(statement)).isEmpty();
        String comment = statement.substring(statement.indexOf("COMMENT ") + 8, statement.indexOf("\n  AS "));
        assertThat(SPARK.sql("SELECT " + comment).head().getString(0))
                .isEqualTo("It's what \"customers\" cost: ${price} in\\out.");
    }

    @Test
    void deletes_come_to_the_target_whichever_way_the_source_tells_of_them() {
        deletesCome("servicenow", "incidents", "rows and deletes", "sys_id", "number");
        deletesCome("microsoft_entra", "users", "rows with deletes", "id", "display_name");
    }

    private void deletesCome(String name, String table, String reading, String... columns) {
        SourceModel model = ConnectionResolver.model(name);
        Map<String, String> files =
                emit("connection_name: " + name + "\nobjects:\n  - table:\n      source_table: " + table + "\n", model);
        assertThat(files.get("ingest.scala")).contains("\"" + reading + "\", Some(");
        String flow = SqlPipelines.statements(files.get("pipeline.sql")).get(1);
        try (SimulatedSource source =
                SimulatedSource.start(model, SimulatorSettings.defaults().withRows(20))) {
            NotebookContext.scope(name, source.connectionOptions());
            assertThat(run(files, "check.scala")).contains("first deletes fit").doesNotContain("FAILED");
            run(files, "ingest.scala");
            source.advance(Duration.ofHours(1));
            source.table(table).update(3);
            source.table(table).insert(2);
            source.table(table).delete(4);
            source.advance(Duration.ofMinutes(1));
            run(files, "ingest.scala");

            assertThat(pipelines.newest(flow, columns)).hasSize(18).isEqualTo(now(source, table, columns));
            assertThat(rows(name + "_landing." + table, "__deleted").stream().filter("[true]"::equals))
                    .hasSizeGreaterThanOrEqualTo(4);
            assertThat(rows(name + "_landing." + table, "__sequence IS NULL")).containsOnly("[false]");
        }
    }

    @Test
    void a_table_that_fails_does_not_stop_the_others() {
        SourceModel model = ConnectionResolver.model("github");
        Map<String, String> files = emit("""
                connection_name: github
                objects:
                  - table:
                      source_table: issues
                      destination_schema: partly
                      table_configuration: {owner: apache, repo: spark, read_from: yesterday}
                  - table:
                      source_table: labels
                      destination_schema: partly
                      table_configuration: {owner: apache, repo: spark}
                """, model);
        SimulatorSettings settings = SimulatorSettings.defaults()
                .withOption("owner", "apache")
                .withOption("repo", "spark")
                .withRows(5);
        try (SimulatedSource source = SimulatedSource.start(model, settings)) {
            NotebookContext.scope("github", source.connectionOptions());

            assertThatThrownBy(() -> run(files, "ingest.scala"))
                    .hasMessageContaining("Failed: issues")
                    .hasMessageContaining("labels: 5 rows in `partly_landing`.`labels`");
        }
    }
}
