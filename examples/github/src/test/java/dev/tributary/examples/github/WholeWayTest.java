package dev.tributary.examples.github;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.pipeline.LocalSpark;
import dev.tributary.pipeline.TableRun;
import dev.tributary.pipeline.spec.TableSpec;
import dev.tributary.simulator.SimulatorSettings;
import dev.tributary.testing.lake.WholeWay;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;

/** GitHub's tables on their whole way to Delta; the first test is shown in {@code docs/conformance.md}. */
class WholeWayTest {
    /** Compiling queries takes longer than running these few once. */
    private static final SparkSession SPARK = LocalSpark.start(
            "whole way",
            Map.of(
                    "spark.master", "local[2]",
                    "spark.sql.shuffle.partitions", "1",
                    "spark.databricks.delta.snapshotPartitions", "1",
                    "spark.sql.codegen.wholeStage", "false",
                    "spark.sql.codegen.factoryMode", "NO_CODEGEN",
                    "spark.sql.adaptive.enabled", "false"));

    @TempDir
    Path directory;

    @AfterAll
    static void stop() {
        SPARK.stop();
    }

    @Test
    void the_lake_follows_the_source() {
        try (WholeWay way = WholeWay.simulated("github", SimulatorSettings.defaults(), SPARK, directory)) {
            way.ingest("issues", "labels").assertTargetEqualsSource();

            way.source().table("issues").update(20);
            way.source().table("issues").insert(5);
            way.source().table("labels").delete(3);

            way.ingest("issues", "labels").assertTargetEqualsSource();
        }
    }

    /** {@code benchmarks/run ingest} has it of twelve tables. */
    @Test
    void a_run_with_nothing_new_makes_one_request_a_table_and_no_commit() {
        try (WholeWay way =
                WholeWay.simulated("github", SimulatorSettings.defaults().withRows(60), SPARK, directory)) {
            way.ingest("issues", "commits", "labels");
            way.source().table("issues").update(5);
            way.source().table("commits").insert(5);
            way.source().table("labels").update(5);
            List<TableRun> last = way.ingest("issues", "commits", "labels").runs();
            way.source().forgetRequests();

            List<TableRun> quiet = way.ingest("issues", "commits", "labels").runs();

            assertThat(quiet)
                    .extracting(TableRun::version)
                    .containsExactlyElementsOf(
                            last.stream().map(TableRun::version).toList());
            assertThat(way.source().requests())
                    .extracting(request -> request.table().orElseThrow())
                    .containsExactlyInAnyOrder("issues", "commits", "labels");
        }
    }

    @Test
    void the_documentation_shows_this_test() throws IOException {
        String shown = code("../../docs/conformance.md");
        String whole = code("src/test/java/dev/tributary/examples/github/WholeWayTest.java");

        assertThat(shown).contains("try (WholeWay way");
        assertThat(whole)
                .contains(shown.substring(
                        shown.indexOf("try (WholeWay way"), shown.indexOf("```", shown.indexOf("try (WholeWay way"))));
    }

    private static String code(String file) throws IOException {
        return Files.readString(Path.of(file)).replaceAll("\\s+", " ");
    }

    @Test
    void a_target_that_differs_is_told_of_row_by_row_and_column_by_column() {
        try (WholeWay way =
                WholeWay.simulated("github", SimulatorSettings.defaults().withRows(3), SPARK, directory)) {
            assertThatThrownBy(way::assertTargetEqualsSource).isInstanceOf(IllegalStateException.class);
            TableRun run = way.ingest("labels").runs().get(0);
            String target = "delta.`" + run.location() + "`";
            String[] ids =
                    SPARK.sql("SELECT CAST(id AS STRING) FROM " + target + " ORDER BY id").collectAsList().stream()
                            .map(row -> row.getString(0))
                            .toArray(String[]::new);
            SPARK.sql("DELETE FROM " + target + " WHERE id = " + ids[0]);
            SPARK.sql("UPDATE " + target + " SET name = 'odd' WHERE id = " + ids[1]);
            SPARK.sql("UPDATE " + target + " SET id = 7 WHERE id = " + ids[2]);

            assertThatThrownBy(way::assertTargetEqualsSource)
                    .isInstanceOf(AssertionFailedError.class)
                    .hasMessageStartingWith("github: the target is not what the source has\n  labels: 4 differences")
                    .hasMessageContaining("missing in the target: id=" + ids[0] + "\n")
                    .hasMessageContaining("missing in the target: id=" + ids[2] + "\n")
                    .hasMessageContaining("extra in the target: id=7\n")
                    .hasMessageContaining("unlike: id=" + ids[1] + ", column name: ")
                    .hasMessageContaining(" at the source, odd in the target")
                    .hasMessageContaining("id=" + ids[0] + ", which no read delivers");

            SPARK.sql("UPDATE " + target + " SET id = 8");
            assertThatThrownBy(way::assertTargetEqualsSource).hasMessageContaining("id=8, a second time");
        }
    }

    @Test
    void a_source_is_reached_by_its_address_and_what_fails_is_told() {
        try (WholeWay source = WholeWay.simulated(
                        "github", SimulatorSettings.defaults().withRows(3), SPARK, directory);
                WholeWay way = WholeWay.of("github", source.source().connectionOptions(), SPARK, directory)) {
            TableSpec labels = TableSpec.from("labels", "real")
                    .options(source.source().tableOptions("labels"))
                    .build();
            assertThat(way.ingest(labels).assertTargetEqualsSource().runs())
                    .extracting(TableRun::inserted)
                    .containsExactly(3L);
            assertThatThrownBy(() -> way.ingest(TableSpec.from("labels", "other")
                            .option("owner", "x")
                            .build()))
                    .isInstanceOf(AssertionFailedError.class)
                    .hasMessageContaining("The ingestion from github failed:\n  labels: ")
                    .hasMessageContaining("repo");
            assertThatThrownBy(way::source)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("github is not simulated");
        }
    }
}
