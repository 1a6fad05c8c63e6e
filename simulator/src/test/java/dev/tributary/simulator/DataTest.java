package dev.tributary.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.simulator.data.SimulatedTable;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DataTest {
    private static final SimulatorSettings SETTINGS =
            SimulatorSettings.defaults().withRows(60);
    private final SimulatedSource source = SimulatedSource.start(Models.incremental(), SETTINGS);
    private final Visitor visitor = new Visitor(source);
    private final String changes = source.tableOptions("changes").get("owner") + "/changes?sort=updated";

    @AfterEach
    void stop() {
        source.close();
    }

    @Test
    void equal_settings_give_equal_data_and_another_seed_gives_other_data() {
        try (SimulatedSource twin = SimulatedSource.start(Models.incremental(), SETTINGS);
                SimulatedSource other = SimulatedSource.start(Models.incremental(), SETTINGS.withSeed(7))) {
            twin.table("changes").update(5);
            source.table("changes").update(5);

            assertThat(twin.table("changes").rows())
                    .isEqualTo(source.table("changes").rows());
            assertThat(twin.connectionOptions().get("token"))
                    .isEqualTo(source.connectionOptions().get("token"));
            assertThat(other.table("changes").rows())
                    .isNotEqualTo(source.table("changes").rows());
            assertThat(other.connectionOptions().get("token"))
                    .isNotEqualTo(source.connectionOptions().get("token"));
        }
    }

    @Test
    void keys_are_unique_columns_populated_and_nullable_ones_sometimes_null_or_absent() {
        SimulatedTable table = source.table("changes");
        List<Map<String, Object>> rows = table.rows();

        assertThat(rows.stream().map(table::key)).doesNotHaveDuplicates().hasSize(60);
        Set<String> populated = new HashSet<>();
        rows.forEach(row -> row.forEach((name, value) -> {
            if (value != null) {
                populated.add(name);
            }
        }));
        assertThat(populated)
                .contains("id", "title", "score", "price", "data", "open", "labels", "counts", "anything", "detail");
        assertThat(rows).anySatisfy(row -> assertThat(row).doesNotContainKey("title"));
        assertThat(rows).anySatisfy(row -> assertThat(row).containsEntry("title", null));
    }

    @Test
    void times_lie_in_the_year_before_now_ascend_where_promised_and_have_ties() {
        List<Instant> times = times(source.table("changes").rows());

        assertThat(times)
                .isSorted()
                .allSatisfy(time -> assertThat(time).isBetween(source.now().minus(Duration.ofDays(366)), source.now()));
        assertThat(new HashSet<>(times)).hasSizeLessThan(50);
        assertThat(times(source.table("log").rows()))
                .isNotEqualTo(
                        times(source.table("log").rows()).stream().sorted().toList());
    }

    @Test
    void filters_include_or_exclude_their_boundaries_as_the_model_says() throws IOException {
        Instant boundary = times(source.table("changes").rows()).get(30);
        long after = times(source.table("changes").rows()).stream()
                .filter(time -> !time.isBefore(boundary))
                .count();
        assertThat(visitor.follow(changes + "&since=" + boundary)).hasSize((int) after);
        assertThat(times(visitor.follow(changes + "&since=" + boundary + "&until=" + boundary)))
                .isNotEmpty()
                .containsOnly(boundary);

        Instant logged = times(source.table("log").rows()).get(0);
        assertThat(times(visitor.get("log?since=" + logged).rows()))
                .isNotEmpty()
                .allSatisfy(time -> assertThat(time).isAfter(logged));
        assertThat(times(visitor.get("log?until=" + logged).rows()))
                .allSatisfy(time -> assertThat(time).isBefore(logged));
    }

    @Test
    void changes_are_dated_now_and_seen_by_the_next_request() throws IOException {
        source.advance(Duration.ofHours(2));
        List<Map<String, Object>> inserted = source.table("changes").insert(2);
        List<Map<String, Object>> updated = source.table("changes").update(3);

        assertThat(visitor.follow(changes + "&since=" + source.now()))
                .extracting(row -> row.get("id"))
                .containsExactlyInAnyOrderElementsOf(java.util.stream.Stream.of(inserted, updated)
                        .flatMap(List::stream)
                        .map(row -> row.get("id"))
                        .distinct()
                        .toList());
        assertThat(updated)
                .extracting(row -> row.get("title"))
                .allSatisfy(title -> assertThat(title).asString().contains("revision"));

        List<Map<String, Object>> deleted = source.table("changes").delete(4);
        assertThat(visitor.follow(changes))
                .extracting(row -> row.get("id"))
                .hasSize(58)
                .doesNotContainAnyElementsOf(
                        deleted.stream().map(row -> row.get("id")).toList());
    }

    @Test
    void rows_of_an_append_table_never_change() {
        assertThatThrownBy(() -> source.table("log").update(1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("append-only");
        assertThat(source.table("log").insert(1)).hasSize(1);
    }

    @Test
    void the_wire_has_the_rows_as_the_table_holds_them() throws IOException {
        Map<String, Object> sent = visitor.get("settings").rows().get(1);
        Map<String, Object> held = source.table("settings").rows().get(1);

        assertThat(sent.get("id")).isEqualTo(held.get("id"));
        assertThat(sent.get("title")).isEqualTo(held.get("title"));
        assertThat(sent.get("detail")).isEqualTo(held.get("detail"));
        assertThat(Objects.requireNonNull(visitor.get("settings").response().header("Date")))
                .isEqualTo("Thu, 15 Jan 2026 12:00:00 GMT");
    }

    private static List<Instant> times(List<? extends Map<String, ?>> rows) {
        return rows.stream()
                .map(row -> Instant.parse(String.valueOf(row.get("updated_at"))))
                .toList();
    }

    @Test
    void a_row_can_be_given_values_that_no_sample_has() {
        SimulatedTable table = source.table("changes");
        Map<String, Object> old = table.rows().get(3);

        Map<String, Object> rewritten = table.rewrite(old, Map.of("title", "\u0007", "unheard_of", 1));

        assertThat(rewritten).containsEntry("title", "\u0007").containsEntry("unheard_of", 1);
        assertThat(table.rows().get(3)).isEqualTo(rewritten);
        assertThat(table.key(rewritten)).isEqualTo(table.key(old));
        assertThatIllegalArgumentException().isThrownBy(() -> table.rewrite(old, Map.of()));
    }

    @Test
    void a_large_table_has_the_same_rows_each_time_and_changes_as_others_do() throws IOException {
        SimulatorSettings large = SETTINGS.withRows("changes", 10_001);
        try (SimulatedSource one = SimulatedSource.start(Models.incremental(), large)) {
            SimulatedTable table = one.table("changes");
            List<Map<String, Object>> rows = table.rows();
            String owner = one.tableOptions("changes").get("owner");

            assertThat(rows).hasSize(10_001);
            assertThat(table.rowCount()).isEqualTo(10_001);
            assertThat(rows.get(5000)).isEqualTo(rows.get(5000)).containsKey("id");
            assertThat(rows.stream().map(table::key)).doesNotHaveDuplicates();
            assertThat(one.table("log").rows()).hasSize(60);
            assertThat(new Visitor(one).get(owner + "/changes?sort=updated").rows())
                    .extracting(row -> row.get("id"))
                    .isEqualTo(
                            rows.stream().limit(100).map(row -> row.get("id")).toList());

            one.advance(Duration.ofHours(1));
            List<Map<String, Object>> updated = table.update(3);
            assertThat(table.rows()).hasSize(10_001);
            assertThat(table.rows().subList(9998, 10_001)).containsExactlyInAnyOrderElementsOf(updated);
            one.forgetRequests();
            assertThat(one.requests()).isEmpty();
        }
    }
}
