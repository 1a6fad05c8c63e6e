package dev.tributary.worlds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.simulator.SimulatedSource;
import dev.tributary.worlds.query.Spark;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.Trigger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two sources as catalogs of one Spark, and what Spark shows of reads. */
class CatalogTest {
    private static final int ROWS = 9;
    private static final List<SimulatedSource> SOURCES =
            List.of(Spark.start("queried_world", 1, ROWS), Spark.start("timed_world", 1, ROWS));

    @BeforeAll
    static void nameTheCatalogs() {
        for (SimulatedSource source : SOURCES) {
            String catalog = "spark.sql.catalog." + source.model().name();
            Spark.SESSION.conf().set(catalog, "dev.tributary.runtime.spark.LakeflowCatalog");
            source.connectionOptions()
                    .forEach((name, value) -> Spark.SESSION.conf().set(catalog + "." + name, value));
        }
    }

    @AfterAll
    static void close() {
        SOURCES.forEach(SimulatedSource::close);
    }

    private static List<String> texts(String query) {
        return Spark.texts(Spark.SESSION.sql(query));
    }

    @Test
    void two_sources_are_joined_in_one_query() {
        assertThat(texts("SELECT count(*) FROM queried_world.groups AS groups CROSS JOIN timed_world.since_continued"
                        + " AS changes WHERE changes.updated_at >= TIMESTAMP'2000-01-01' AND groups.id IS NOT NULL"))
                .containsExactly("[" + ROWS * ROWS + "]");
    }

    @Test
    void an_element_of_a_list_is_an_option_and_a_condition() {
        String shelf = SOURCES.get(0).tableOptions("books").get("shelf");
        String first = shelf.split(",", -1)[0];

        assertThat(texts("SELECT DISTINCT shelf FROM queried_world.books WHERE shelf = '" + first + "'"))
                .containsExactly("[" + first + "]");
        assertThatThrownBy(() -> texts("SELECT * FROM queried_world.books WHERE shelf LIKE 'a%'"))
                .hasMessageContaining("The query does not say `shelf`");
    }

    @Test
    void a_stream_of_a_catalog_has_a_filter_and_no_columns() throws Exception {
        List<String> expected = texts("SELECT id FROM timed_world.since_continued WHERE id % 2 = 0");
        StreamingQuery query = Spark.SESSION
                .sql("SELECT id FROM STREAM timed_world.since_continued WITH (filter = 'id % 2 = 0')")
                .writeStream()
                .format("memory")
                .queryName("even_changes")
                .trigger(Trigger.AvailableNow())
                .start();
        query.awaitTermination();

        assertThat(texts("SELECT * FROM even_changes")).isNotEmpty().isEqualTo(expected);
        assertThatThrownBy(() -> texts("SELECT * FROM timed_world.since_continued WITH (columns = 'id')"))
                .hasMessageContaining("format(\"timed_world\")");
    }

    @Test
    void metrics_of_a_scan_count_each_request_once() {
        SimulatedSource source = SOURCES.get(0);
        for (String table : List.of("groups", "days", "teams")) {
            int before = source.requests().size();
            Dataset<Row> rows = Spark.read(source, table, Map.of());
            long read = rows.collectAsList().size();
            var metrics =
                    rows.queryExecution().executedPlan().collectLeaves().head().metrics();

            assertThat(metrics.apply("requests").value())
                    .as(table)
                    .isEqualTo(source.requests().size() - before);
            assertThat(metrics.apply("rowsInPages").value()).as(table).isGreaterThanOrEqualTo(read);
            assertThat(metrics.apply("bytes").value()).as(table).isPositive();
        }
    }
}
