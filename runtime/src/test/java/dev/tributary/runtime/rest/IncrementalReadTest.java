package dev.tributary.runtime.rest;

import static dev.tributary.model.SourceOrder.ASCENDING;
import static dev.tributary.model.SourceOrder.NONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.model.PaginationModel;
import dev.tributary.model.SourceOrder;
import dev.tributary.model.TableModel;
import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.connector.Partition;
import dev.tributary.runtime.connector.ReadOptions;
import dev.tributary.runtime.connector.TableRead;
import dev.tributary.runtime.error.PagingException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.Test;

class IncrementalReadTest {
    private static final PaginationModel SINGLE = new PaginationModel.SinglePage();

    private final FakeWorld world = new FakeWorld();
    private final Map<Long, Instant> rows = new LinkedHashMap<>();

    private void put(long id, String updatedAt) {
        rows.remove(id);
        rows.put(id, Instant.parse(updatedAt));
    }

    private Response answer(Request request) {
        HttpUrl url = request.url();
        String since = url.queryParameter("since");
        String until = url.queryParameter("until");
        String body = rows.entrySet().stream()
                .filter(row -> since == null || !row.getValue().isBefore(Instant.parse(since)))
                .filter(row -> until == null || row.getValue().isBefore(Instant.parse(until)))
                .sorted(Map.Entry.comparingByValue())
                .map(row -> "{\"id\":" + row.getKey() + ",\"updated_at\":\"" + row.getValue() + "\"}")
                .collect(Collectors.joining(",", "[", "]"));
        return world.response(request, 200, body).build();
    }

    private TestConnector connector(TableModel table) {
        return new TestConnector(table, TestConnector.OPTIONS, world.environment(this::answer));
    }

    private static TableModel since(SourceOrder order) {
        return TestConnector.changes(SINGLE, order, false, null);
    }

    @Test
    void the_end_is_the_source_time_less_a_second_less_the_lag() {
        put(1, "2026-03-01T11:59:49Z");
        put(2, "2026-03-01T11:59:49.000001Z");
        TestConnector.Delivery first = connector(since(ASCENDING)).read(Offset.START);
        assertThat(first.ids()).containsExactly(1L);
        assertThat(first.end().json())
                .isEqualTo(
                        "{\"version\":1,\"strategy\":\"cursor\",\"through\":\"2026-03-01T11:59:49Z\",\"cursor\":\"updated_at\",\"key\":\"id\"}");
    }

    @Test
    void what_lies_past_the_end_comes_with_the_next_run_and_what_was_delivered_does_not() {
        put(1, "2026-03-01T11:00:00Z");
        put(2, "2026-03-01T11:59:58Z");
        TestConnector run = connector(since(NONE));
        TestConnector.Delivery first = run.read(Offset.START);
        assertThat(first.ids()).containsExactly(1L);
        assertThat(run.read(first.end())).isEqualTo(new TestConnector.Delivery(List.of(), first.end()));
        world.advance(Duration.ofMinutes(1));
        TestConnector.Delivery second = connector(since(NONE)).read(first.end());
        assertThat(second.ids()).containsExactly(2L);
        assertThat(world.requests().get(1).url().queryParameter("since")).isEqualTo("2026-03-01T11:54:49Z");
    }

    @Test
    void a_caught_up_run_is_empty_and_keeps_the_offset() {
        put(1, "2026-03-01T11:00:00Z");
        Offset end = connector(since(NONE)).read(Offset.START).end();
        assertThat(connector(since(NONE)).read(end)).isEqualTo(new TestConnector.Delivery(List.of(), end));
    }

    @Test
    void a_clock_that_went_back_loses_nothing_and_keeps_the_offset() {
        Offset later = new Offset("{\"version\":1,\"strategy\":\"cursor\",\"through\":\"2027-01-01T00:00:00Z\"}");
        put(1, "2026-03-01T11:00:00Z");
        assertThat(connector(since(NONE)).read(later)).isEqualTo(new TestConnector.Delivery(List.of(), later));
    }

    @Test
    void a_row_without_a_cursor_is_delivered_to_a_cdc_table() {
        TestConnector connector = new TestConnector(
                since(ASCENDING),
                TestConnector.OPTIONS,
                world.environment(request -> world.response(
                                request,
                                200,
                                "[{\"id\":1,\"updated_at\":\"2026-01-01T00:00:00Z\"},{\"id\":2,\"updated_at\":null},{\"id\":3}]")
                        .build()));
        assertThat(connector.read(Offset.START).ids()).containsExactly(1L, 2L, 3L);
    }

    @Test
    void rows_out_of_the_declared_order_are_an_error() {
        TestConnector connector = new TestConnector(
                since(ASCENDING),
                TestConnector.OPTIONS,
                world.environment(request -> world.response(
                                request,
                                200,
                                "[{\"id\":1,\"updated_at\":\"2026-01-02T00:00:00Z\"},{\"id\":2,\"updated_at\":\"2026-01-01T00:00:00Z\"}]")
                        .build()));
        assertThatThrownBy(() -> connector.read(Offset.START))
                .isInstanceOf(PagingException.class)
                .hasMessageContaining("declared ASCENDING, but");
    }

    @Test
    void the_cursor_filters_even_where_it_is_not_asked_for() {
        put(1, "2026-03-01T11:00:00Z");
        put(2, "2026-03-01T12:00:00Z");
        TableRead read =
                connector(since(NONE)).readTable("things", Offset.START, new ReadOptions(Map.of(), List.of("id")));
        List<Integer> widths = new ArrayList<>();
        while (read.next()) {
            widths.add(read.row().numFields());
        }
        assertThat(widths).containsExactly(1);
    }

    @Test
    void windows_are_planned_after_one_request_and_read_apart() {
        TableModel table = TestConnector.changes(SINGLE, NONE, true, Duration.ofDays(20));
        put(1, "2026-01-01T00:00:00Z");
        put(2, "2026-01-21T00:00:00Z");
        put(3, "2026-03-01T11:59:49Z");
        put(4, "2026-03-01T11:59:50Z");
        put(5, "2025-12-31T23:59:59.999999Z");
        TestConnector connector = connector(table);
        Offset end = connector.latestOffset("things", Offset.START, Map.of());
        assertThat(connector.latestOffset("things", Offset.START, Map.of())).isEqualTo(end);
        assertThat(world.requests()).hasSize(1);
        List<Partition> parts = connector.getPartitions("things", Offset.START, end, Map.of());
        assertThat(parts).hasSize(3).isEqualTo(connector.getPartitions("things", Map.of()));
        assertThat(world.requests()).hasSize(1);
        List<Long> ids = new ArrayList<>();
        for (Partition part : parts) {
            ids.addAll(TestConnector.drain(
                            connector(table).readPartition("things", part, ReadOptions.allColumns(Map.of())))
                    .ids());
        }
        assertThat(ids).containsExactly(1L, 2L, 3L);
        assertThat(connector.getPartitions("things", end, end, Map.of())).isEmpty();
        assertThat(connector.read(Offset.START)).isEqualTo(new TestConnector.Delivery(ids, end));
    }

    @Test
    void a_stream_that_has_nothing_new_is_told_so_by_one_request_and_stays_where_it_is() {
        TableModel table = TestConnector.changes(SINGLE, NONE, true, Duration.ofDays(90));
        put(1, "2026-01-01T00:00:00Z");
        Offset end = connector(table).latestOffset("things", Offset.START, Map.of());
        world.advance(Duration.ofDays(1));
        int before = world.requests().size();

        TestConnector quiet = connector(table);
        assertThat(quiet.latestOffset("things", end, Map.of())).isEqualTo(end);
        assertThat(world.requests()).hasSize(before + 1);

        put(2, "2026-03-02T11:00:00Z");
        TestConnector next = connector(table);
        Offset moved = next.latestOffset("things", end, Map.of());
        assertThat(moved.json()).contains("\"through\":\"2026-03-02T11:59:49Z\"");
        List<Partition> parts = next.getPartitions("things", end, moved, Map.of());
        assertThat(parts).hasSize(1);
        assertThat(TestConnector.drain(next.readPartition("things", parts.get(0), ReadOptions.allColumns(Map.of())))
                        .ids())
                .containsExactly(2L);
    }

    @Test
    void a_stream_whose_span_is_longer_than_a_window_moves_on_though_nothing_is_new() {
        TableModel table = TestConnector.changes(SINGLE, NONE, true, Duration.ofDays(20));
        Offset end = connector(table).latestOffset("things", Offset.START, Map.of());
        world.advance(Duration.ofDays(30));

        assertThat(connector(table).latestOffset("things", end, Map.of()).json())
                .contains("\"through\":\"2026-03-31T11:59:49Z\"");
    }

    @Test
    void very_many_windows_are_planned_in_batches_that_follow_one_another() {
        TableModel table = TestConnector.changes(SINGLE, NONE, true, Duration.ofHours(1));
        TestConnector run = connector(table);
        List<Partition> planned = new ArrayList<>();
        Offset offset = Offset.START;
        List<Integer> counts = new ArrayList<>();
        for (Offset end = run.latestOffset("things", offset, Map.of());
                !end.equals(offset);
                end = run.latestOffset("things", offset, Map.of())) {
            List<Partition> parts = run.getPartitions("things", offset, end, Map.of());
            counts.add(parts.size());
            planned.addAll(parts);
            offset = end;
        }
        assertThat(counts).as("the second begins by the lookback earlier").containsExactly(1_000, 429);
        assertThat(planned).doesNotHaveDuplicates();
        assertThat(offset.json()).contains("\"through\":\"2026-03-01T11:59:49Z\"");
    }

    @Test
    void a_windowed_table_asks_for_a_second_more_than_its_window() {
        TableModel table = TestConnector.changes(SINGLE, NONE, true, null);
        connector(table).read(Offset.START);
        HttpUrl url = world.requests().get(1).url();
        assertThat(url.queryParameter("since")).isEqualTo("2026-01-01T00:00:00Z");
        assertThat(url.queryParameter("until")).isEqualTo("2026-03-01T11:59:50Z");
    }

    @Test
    void latest_offset_never_goes_back() {
        TableModel table = TestConnector.changes(SINGLE, NONE, true, null);
        Offset later = new Offset("{\"version\":1,\"strategy\":\"cursor\",\"through\":\"2027-01-01T00:00:00Z\"}");
        assertThat(connector(table).latestOffset("things", later, Map.of())).isEqualTo(later);
    }

    @Test
    void an_ascending_source_is_not_paged_past_the_end() {
        TableModel table = TestConnector.changes(TestConnector.SKIPPING, ASCENDING, false, null);
        TestConnector connector = new TestConnector(table, TestConnector.OPTIONS, world.environment(request -> {
            Instant first = Instant.parse("2026-03-01T11:58:00Z");
            String since = request.url().queryParameter("since");
            long id = Integer.parseInt(request.url().queryParameter("skip"))
                    + (since == null
                            ? 0
                            : Duration.between(first, Instant.parse(since)).toMinutes());
            String row = "[{\"id\":" + id + ",\"updated_at\":\"" + first.plusSeconds(60L * id) + "\"}]";
            return world.response(request, 200, row).build();
        }));
        assertThat(connector.read(Offset.START).ids()).containsExactly(0L, 1L);
        assertThat(world.requests()).as("two of which look again at a page").hasSize(7);
    }
}
