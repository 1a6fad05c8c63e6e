package dev.tributary.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.model.TableModel;
import dev.tributary.simulator.SimulatedSource;
import dev.tributary.worlds.query.RandomCondition;
import dev.tributary.worlds.query.Spark;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.Trigger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A query has the same rows, whatever of its conditions the source is told. {@code -Dseed} is the seed of the first query of
 * each table, {@code -Dqueries} how many there are.
 */
class PushDownTest {
    private static final long FIRST = Long.getLong("seed", 1);
    private static final int QUERIES = Integer.getInteger("queries", 2);
    private static final int ROWS = 23;

    private static SimulatedSource start(String source) {
        return Spark.start(source, FIRST, ROWS);
    }

    private static Dataset<Row> read(SimulatedSource source, String table) {
        return Spark.read(source, table, Map.of());
    }

    private static int requests(SimulatedSource source, Runnable work) {
        int before = source.requests().size();
        work.run();
        return source.requests().size() - before;
    }

    @ParameterizedTest
    @ValueSource(strings = {"queried_world", "timed_world", "related_world"})
    void a_query_has_the_same_rows_whatever_the_source_is_told(String world) {
        int whole = 0;
        int pushed = 0;
        try (SimulatedSource source = start(world)) {
            for (TableModel table : source.model().listed()) {
                Dataset<Row> rows = read(source, table.name());
                List<Row> all = new ArrayList<>();
                int ofAll = requests(source, () -> all.addAll(rows.collectAsList()));
                Dataset<Row> known = Spark.SESSION.createDataFrame(all, rows.schema());
                for (long seed = FIRST; seed < FIRST + QUERIES; seed++) {
                    Random random = new Random(seed * 31 + table.name().hashCode());
                    String condition = RandomCondition.of(rows.schema(), all, random);
                    String[] columns = RandomCondition.columns(rows.schema(), random);
                    int before = source.requests().size();
                    assertThat(Spark.texts(rows.where(condition).selectExpr(columns)))
                            .as("%s.%s, seed %d: %s", world, table.name(), seed, condition)
                            .isEqualTo(Spark.texts(known.where(condition).selectExpr(columns)));
                    pushed += source.requests().size() - before;
                    whole += ofAll;
                }
            }
        }
        assertThat(pushed).isPositive().isLessThanOrEqualTo(whole);
    }

    @Test
    void what_nobody_asks_for_is_not_asked_of_the_source() {
        try (SimulatedSource source = start("queried_world")) {
            Dataset<Row> players = read(source, "players");
            Row one = players.collectAsList().get(0);
            long group = one.getLong(0);
            int whole = requests(source, players::collect);
            int ofGroup =
                    requests(source, () -> players.where("group_id = " + group).collect());
            int ofTeam = requests(
                    source,
                    () -> players.where("group_id = " + group + " AND team_id IN (" + one.getLong(1) + ", -1)")
                            .collect());
            int ofNone = requests(source, () -> players.where("group_id = -1").collect());
            int ofNothing = requests(
                    source, () -> players.where("group_id = 1 AND group_id = 2").collect());

            assertThat(ofGroup).isLessThan(whole);
            assertThat(ofTeam).isLessThanOrEqualTo(ofGroup);
            assertThat(ofNone).isLessThan(ofTeam);
            assertThat(ofNothing).isZero();
        }
    }

    @Test
    void a_limit_ends_a_read_and_an_explained_one_asks_for_nothing() {
        try (SimulatedSource source = start("queried_world")) {
            Dataset<Row> groups = read(source, "groups");
            assertThat(requests(source, groups::collect)).isGreaterThan(3);
            assertThat(requests(
                            source,
                            () -> assertThat(groups.limit(3).collectAsList()).hasSize(3)))
                    .isEqualTo(1);

            Dataset<Row> days = read(source, "days")
                    .where("day >= DATE'2025-03-01' AND DATE'2025-06-01' > day AND name <> 'x'")
                    .groupBy("name")
                    .count();
            int explained = requests(
                    source,
                    () -> assertThat(days.queryExecution().toString())
                            .contains(
                                    "PushedFilters: [read_from=2025-03-01T00:00:00Z, read_until=2025-06-02T00:00:00Z]"));
            assertThat(explained).isZero();
            assertThat(groups.limit(3).queryExecution().toString()).contains("PushedLimit: 3");
            assertThat(groups.where("name = 'x'").limit(3).queryExecution().toString())
                    .doesNotContain("PushedLimit");
        }
    }

    @Test
    void a_range_never_begins_before_the_table_does() {
        try (SimulatedSource source = start("queried_world")) {
            source.table("days").insert(2, Instant.parse("2024-01-10T00:00:00Z"));
            Dataset<Row> days = read(source, "days");

            assertThat(days.where("day >= DATE'2024-01-01'").count()).isEqualTo(days.count());
            assertThat(days.where("day < DATE'2024-02-01'").count()).isZero();
        }
    }

    @Test
    void a_stream_that_is_filtered_by_spark_has_all_its_rows() throws Exception {
        try (SimulatedSource source = start("queried_world")) {
            Dataset<Row> batch = read(source, "players");
            long group = batch.collectAsList().get(0).getLong(0);
            StreamingQuery query = Spark.SESSION
                    .readStream()
                    .format("queried_world")
                    .options(Spark.options(source, "players"))
                    .load()
                    .where("group_id = " + group + " AND updated_at >= TIMESTAMP'2020-01-01'")
                    .writeStream()
                    .format("memory")
                    .queryName("players_of_a_group")
                    .trigger(Trigger.AvailableNow())
                    .start();
            query.awaitTermination();

            assertThat(Spark.SESSION.table("players_of_a_group").count())
                    .isEqualTo(batch.where("group_id = " + group).count());
        }
    }
}
