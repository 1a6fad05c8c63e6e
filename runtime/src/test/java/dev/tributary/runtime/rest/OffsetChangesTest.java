package dev.tributary.runtime.rest;

import static dev.tributary.model.SourceOrder.NONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.model.IncrementalModel;
import dev.tributary.model.IngestionType;
import dev.tributary.model.OptionModel;
import dev.tributary.model.PaginationModel;
import dev.tributary.model.ParameterModel;
import dev.tributary.model.TableModel;
import dev.tributary.model.ValueModel;
import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.connector.ReadOptions;
import dev.tributary.runtime.error.OffsetException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.Test;

/** An offset outlives the descriptor and the options that it was reached with. */
class OffsetChangesTest {
    private static final String WAY_OUT =
            "start the table anew: `tributary ingest PIPELINE.yaml --table things --full-refresh`";

    private final FakeWorld world = new FakeWorld();
    private final TableModel table = TestConnector.changes(new PaginationModel.SinglePage(), NONE, false, null);

    private Response answer(Request request) {
        return world.response(request, 200, "[{\"id\":1,\"updated_at\":\"2026-03-01T11:00:00Z\"}]")
                .build();
    }

    private TestConnector connector(TableModel model) {
        return new TestConnector(model, TestConnector.OPTIONS, world.environment(this::answer));
    }

    private Offset read(TableModel model, Offset start, Map<String, String> options) {
        return TestConnector.drain(connector(model).readTable("things", start, ReadOptions.allColumns(options)))
                .end();
    }

    private Offset reached() {
        Offset end = read(table, Offset.START, Map.of("filter", "abc"));
        world.requests().clear();
        world.advance(Duration.ofHours(1));
        return end;
    }

    private void assertRefused(TableModel model, Offset start, Map<String, String> options, String what) {
        assertThatThrownBy(() -> read(model, start, options))
                .isInstanceOf(OffsetException.class)
                .hasMessageStartingWith("test, things: ")
                .hasMessageContaining(what)
                .hasMessageContaining(WAY_OUT);
        assertThat(world.requests()).as("before any request").isEmpty();
    }

    private TableModel with(List<String> key, String cursor) {
        return new TableModel(
                table.name(),
                table.description(),
                table.role(),
                table.request(),
                table.options(),
                table.records(),
                table.pagination(),
                table.columns(),
                key,
                table.ingestion(),
                new IncrementalModel(cursor, NONE, Duration.ofMinutes(5), Duration.ofSeconds(10), null),
                null,
                table.errors(),
                table.limits(),
                table.hooks());
    }

    @Test
    void the_offset_says_what_it_was_reached_with() {
        assertThat(reached().json())
                .isEqualTo("{\"version\":1,\"strategy\":\"cursor\",\"through\":\"2026-03-01T11:59:49Z\","
                        + "\"cursor\":\"updated_at\",\"key\":\"id\",\"option.filter\":\"abc\"}");
        assertThat(reached().json()).doesNotContain(TestConnector.TOKEN);
    }

    @Test
    void another_cursor_is_refused() {
        TableModel renamed = with(List.of("id"), "name");
        assertRefused(
                renamed,
                reached(),
                Map.of("filter", "abc"),
                "the offset was reached by the cursor `updated_at`, but the table has `name` now");
    }

    @Test
    void another_key_is_refused() {
        assertRefused(
                with(List.of("id", "name"), "updated_at"),
                reached(),
                Map.of("filter", "abc"),
                "the offset is of rows with the key `id`, but the table has `id,name` now");
    }

    @Test
    void an_option_that_selects_other_rows_is_refused() {
        Offset end = reached();
        assertRefused(
                table,
                end,
                Map.of("filter", "xyz"),
                "the offset was reached with option `filter` `abc`, which is `xyz` now");
        assertRefused(table, end, Map.of(), "the offset was reached with option `filter` `abc`, which is not set now");
        Offset without = read(table, Offset.START, Map.of());
        world.requests().clear();
        assertRefused(
                table,
                without,
                Map.of("filter", "abc"),
                "the offset was reached with option `filter` not set, which is `abc` now");
    }

    @Test
    void another_strategy_is_refused() {
        TableModel byToken = TestConnector.table(
                "",
                new PaginationModel.SinglePage(),
                IngestionType.CDC,
                List.of(new ParameterModel(
                        ParameterModel.Place.QUERY, "token", false, new ValueModel.ChangeToken("/next", 410))),
                null);
        Offset unstamped = new Offset("{\"version\":1,\"strategy\":\"cursor\",\"through\":\"2026-03-01T11:00:00Z\"}");
        assertRefused(byToken, unstamped, Map.of(), "is of a table read by cursor, but this one is read by token now");
        Offset snapshot = new Offset("{\"version\":1,\"strategy\":\"snapshot\",\"takenAt\":\"2026-03-01T11:00:00Z\"}");
        assertRefused(table, snapshot, Map.of(), "is of a table read by snapshot, but this one is read by cursor now");
    }

    @Test
    void an_offset_of_a_later_release_is_refused() {
        Offset later = new Offset("{\"version\":2,\"strategy\":\"cursor\",\"upTo\":\"2026-03-01T11:00:00Z\"}");
        assertRefused(
                table,
                later,
                Map.of(),
                "has version 2, and this release reads version 1 — run the release that wrote it, or a later one, or ");
    }

    @Test
    void windows_are_not_planned_from_an_offset_that_was_reached_otherwise() {
        TableModel windowed = TestConnector.changes(new PaginationModel.SinglePage(), NONE, true, null);
        Offset end = connector(windowed).latestOffset("things", Offset.START, Map.of("filter", "abc"));
        assertThat(connector(windowed).getPartitions("things", Offset.START, end, Map.of("filter", "abc")))
                .hasSize(1);
        assertThatThrownBy(() -> connector(windowed).latestOffset("things", end, Map.of()))
                .isInstanceOf(OffsetException.class);
        assertThatThrownBy(() -> connector(windowed).getPartitions("things", end, end, Map.of("filter", "x")))
                .isInstanceOf(OffsetException.class);
    }

    @Test
    void a_new_option_is_as_if_nobody_had_set_it_before() {
        TableModel grown = new TableModel(
                table.name(),
                table.description(),
                table.role(),
                table.request(),
                List.of(table.options().get(0), new OptionModel("site", "", false, "main", null, List.of(), false)),
                table.records(),
                table.pagination(),
                table.columns(),
                table.primaryKey(),
                table.ingestion(),
                table.incremental(),
                null,
                table.errors(),
                table.limits(),
                table.hooks());
        Offset end = read(grown, reached(), Map.of("filter", "abc"));
        assertThat(end.json()).contains("\"option.site\":\"main\"");
    }
}
