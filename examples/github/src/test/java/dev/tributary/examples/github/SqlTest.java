package dev.tributary.examples.github;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.model.SourceModel;
import dev.tributary.model.json.ModelFile;
import dev.tributary.runtime.connector.Connectors;
import dev.tributary.runtime.connector.LakeflowConnect;
import dev.tributary.runtime.environment.Environments;
import dev.tributary.simulator.SimulatedSource;
import dev.tributary.simulator.SimulatorSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.Trigger;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code docs/sql.md}, and what it says in prose. */
class SqlTest {
    private static final String WHERE = " WHERE owner = 'apache' AND repo = 'spark'";
    private static final SimulatedSource SOURCE = SimulatedSource.start(
            model(), SimulatorSettings.defaults().withOption("owner", "apache").withOption("repo", "spark"));
    private static final SparkSession SPARK = SparkSession.builder()
            .master("local[2]")
            .config("spark.ui.enabled", false)
            .config("spark.log.level", "ERROR")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.sql.shuffle.partitions", 1)
            .getOrCreate();

    private static SourceModel model() {
        return ModelFile.load(GitHub.class.getClassLoader(), "github");
    }

    @BeforeAll
    static void nameTheCatalogs() throws IOException {
        blocks("properties").stream().flatMap(String::lines).forEach(line -> {
            String[] property = line.split("=", 2);
            SPARK.conf().set(property[0], property[1]);
        });
        for (String catalog : List.of("github", "work")) {
            SOURCE.connectionOptions()
                    .forEach((name, value) -> SPARK.conf().set("spark.sql.catalog." + catalog + "." + name, value));
        }
    }

    @AfterAll
    static void close() {
        SPARK.stop();
        SOURCE.close();
    }

    private static List<String> blocks(String language) throws IOException {
        String page = Files.readString(Path.of("../../docs/sql.md"));
        return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(page)
                .results()
                .map(found -> found.group(1).strip())
                .toList();
    }

    private static List<String> texts(String query) {
        return SPARK.sql(query).collectAsList().stream().map(Row::toString).toList();
    }

    @Test
    void each_documented_query_has_rows() throws IOException {
        List<String> queries = blocks("sql");

        assertThat(queries).hasSize(7);
        for (String query : queries) {
            assertThat(texts(query)).as(query).isNotEmpty();
        }
    }

    @Test
    void the_catalog_lists_and_describes_the_tables() {
        assertThat(texts("SHOW TABLES IN github"))
                .contains("[default,issues,false]", "[default,branches,false]")
                .hasSize(5);
        assertThat(texts("SHOW NAMESPACES IN github")).containsExactly("[default]");
        assertThat(texts("DESCRIBE github.default.issues"))
                .contains("[updated_at,timestamp,when anything about the issue last changed]");
        assertThat(texts("DESCRIBE EXTENDED github.issues").toString()).contains("pull requests, which GitHub counts");
    }

    @Test
    void the_catalog_has_the_schemas_of_the_connector() {
        try (LakeflowConnect connector =
                Connectors.named("github").connect(SOURCE.connectionOptions(), Environments.current())) {
            for (String table : connector.listTables()) {
                StructType schema = connector.getTableSchema(table, Map.of("owner", "apache", "repo", "spark"));
                assertThat(SPARK.table("github." + table).schema()).isEqualTo(schema);
            }
        }
    }

    @Test
    void a_condition_is_sent_and_holds() {
        assertThat(texts("SELECT DISTINCT owner, repo FROM github.issues" + WHERE))
                .containsExactly("[apache,spark]");
        assertThat(texts("SELECT count(*), min(owner), max(repo) FROM github.labels" + WHERE))
                .containsExactly("[250,apache,spark]");
        assertThat(texts("SELECT count(*) FROM github.labels" + WHERE + " AND repo = 'kafka'"))
                .containsExactly("[0]");
        assertThat(SOURCE.requests()).anyMatch(request -> request.path().startsWith("/repos/apache/spark/labels"));
    }

    @Test
    void hidden_columns_are_no_part_of_a_star() {
        assertThat(SPARK.sql("SELECT * FROM github.labels" + WHERE).columns())
                .containsExactly("id", "name", "color", "description", "is_default");
    }

    @Test
    void what_is_missing_is_told_before_any_request() {
        int before = SOURCE.requests().size();

        assertThatThrownBy(() -> texts("SELECT * FROM github.issues WHERE owner = 'apache'"))
                .hasMessage(
                        "The query does not say `repo`, which `github.issues` needs (The repository's name). Add the"
                                + " condition repo = '...', one value at a time, or WITH (repo = '...') behind the table, or set"
                                + " spark.sql.catalog.github.repo.");
        assertThatThrownBy(() -> texts("SELECT * FROM github.labels WHERE owner = 'apache' AND repo > 'a'"))
                .hasMessageContaining("does not say `repo`");
        assertThatThrownBy(() -> texts("SELECT * FROM github.issue")).hasMessageContaining("Did you mean `issues`?");
        assertThatThrownBy(() ->
                        texts("SELECT * FROM github.labels WITH (owner = 'apache')" + WHERE.replace("apache", "x")))
                .hasMessageContaining("both owner = 'x', and WITH (owner = 'apache')");
        assertThatThrownBy(() -> texts("SELECT * FROM github.labels WITH (ownr = 'apache')" + WHERE))
                .hasMessageContaining("Did you mean `owner`?");
        assertThatThrownBy(() -> texts("SELECT * FROM github.labels WITH (isDeleteFlow = true)" + WHERE))
                .hasMessageContaining("format(\"github\")");
        assertThatThrownBy(() -> texts("DROP TABLE github.labels")).hasMessageContaining("read and nothing else");
        assertThat(SOURCE.requests()).hasSize(before);
    }

    @Test
    void another_name_says_its_source_and_a_wrong_option_is_told() {
        assertThat(texts("SELECT count(*) FROM work.labels" + WHERE)).containsExactly("[250]");
        SPARK.conf().set("spark.sql.catalog.wrong", "dev.tributary.runtime.spark.LakeflowCatalog");
        SPARK.conf().set("spark.sql.catalog.wrong.source", "github");
        SPARK.conf().set("spark.sql.catalog.wrong.tokn", "x");
        assertThatThrownBy(() -> texts("SHOW TABLES IN wrong"))
                .hasMessageContaining("spark.sql.catalog.wrong.tokn is set, but source `github` has no such option."
                        + " Did you mean `token`?");
    }

    @Test
    void a_table_is_read_as_a_stream(@TempDir Path checkpoint) throws Exception {
        StreamingQuery query = SPARK.sql("SELECT * FROM STREAM github.labels WITH (owner = 'apache', repo = 'spark')")
                .writeStream()
                .format("memory")
                .queryName("streamed")
                .trigger(Trigger.AvailableNow())
                .option("checkpointLocation", checkpoint.toString())
                .start();
        query.awaitTermination();

        assertThat(texts("SELECT count(*) FROM streamed")).containsExactly("[250]");
    }

    @Test
    void a_plan_shows_no_secret() {
        assertThat(SPARK.sql("SELECT * FROM github.labels" + WHERE)
                        .queryExecution()
                        .toString())
                .contains("github.labels")
                .doesNotContain(SOURCE.connectionOptions().get("token"));
    }
}
