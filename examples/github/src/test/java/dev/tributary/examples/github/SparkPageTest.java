package dev.tributary.examples.github;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.model.json.ModelFile;
import dev.tributary.simulator.SimulatedSource;
import dev.tributary.simulator.SimulatorSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.Trigger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code docs/spark.md}: its code is this class's, its plan is Spark's. */
class SparkPageTest {
    private final SimulatedSource source = SimulatedSource.start(
            ModelFile.load(GitHub.class.getClassLoader(), "github"),
            SimulatorSettings.defaults().withOption("owner", "apache").withOption("repo", "spark"));

    private static final SparkSession SPARK = SparkSession.builder()
            .master("local[2]")
            .config("spark.ui.enabled", false)
            .config("spark.log.level", "ERROR")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.sql.shuffle.partitions", 1)
            .config("spark.sql.session.timeZone", "UTC")
            .getOrCreate();

    /** Another class names its catalogs itself. */
    @AfterAll
    static void stop() {
        SPARK.stop();
    }

    @AfterEach
    void close() {
        source.close();
    }

    private Dataset<Row> stream(SparkSession spark, Map<String, String> connection) {
        Dataset<Row> issues = spark.readStream()
                .format("github")
                .options(connection)
                .option("tableName", "issues")
                .option("owner", "apache")
                .option("repo", "spark")
                .option("columns", "number, title, state, updated_at")
                .option("filter", "updated_at >= TIMESTAMP'2024-01-01' AND state = 'open'")
                .option("maxRowsPerTrigger", 100)
                .load();
        return issues;
    }

    private static String block(String language) throws IOException {
        return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("../../docs/spark.md")))
                .results()
                .map(found -> found.group(1).strip())
                .findFirst()
                .orElseThrow();
    }

    private static String unindented(String code) {
        return code.replaceAll("\\s+", " ").strip();
    }

    @Test
    void the_code_of_the_page_runs(@TempDir Path checkpoint) throws Exception {
        String own = Files.readString(Path.of("src/test/java/dev/tributary/examples/github/SparkPageTest.java"));
        assertThat(unindented(own)).contains(unindented(block("java")));

        StreamingQuery query = stream(SPARK, source.connectionOptions())
                .writeStream()
                .format("memory")
                .queryName("open_issues")
                .trigger(Trigger.AvailableNow())
                .option("checkpointLocation", checkpoint.toString())
                .start();
        query.awaitTermination();

        List<Row> rows = SPARK.table("open_issues").collectAsList();
        assertThat(rows).isNotEmpty().allMatch(row -> row.getString(2).equals("open"));
        assertThat(rows.get(0).schema().fieldNames()).containsExactly("number", "title", "state", "updated_at");
    }

    @Test
    void the_plan_of_the_page_is_that_of_its_query() throws IOException {
        SPARK.conf().set("spark.sql.catalog.github", "dev.tributary.runtime.spark.LakeflowCatalog");
        source.connectionOptions()
                .forEach((name, value) -> SPARK.conf().set("spark.sql.catalog.github." + name, value));
        String query = "SELECT number, title FROM github.issues WHERE owner = 'apache' AND repo = 'spark'";

        assertThat(SPARK.sql(query + " AND updated_at >= TIMESTAMP'2024-01-01'")
                        .queryExecution()
                        .toString())
                .contains(block("text"));
        assertThat(SPARK.sql(query + " LIMIT 3").queryExecution().toString()).contains("PushedLimit: 3");
        int before = source.requests().size();
        assertThat(SPARK.sql(query + " LIMIT 3").collectAsList()).hasSize(3);
        assertThat(source.requests()).hasSize(before + 1);
    }
}
