package dev.tributary.runtime.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.model.IngestionType;
import dev.tributary.model.PageEnd;
import dev.tributary.model.PaginationModel;
import dev.tributary.model.TableModel;
import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.connector.ReadOptions;
import dev.tributary.runtime.connector.TableRead;
import dev.tributary.runtime.error.PagingException;
import dev.tributary.runtime.error.Place;
import dev.tributary.runtime.error.ResponseException;
import dev.tributary.runtime.error.SourceException;
import dev.tributary.runtime.offset.Position;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.Test;

class SnapshotReadTest {
    private final FakeWorld world = new FakeWorld();

    private static String rows(long from, long to) {
        return LongStream.rangeClosed(from, to)
                .mapToObj(id -> "{\"id\":" + id + ",\"name\":\"n" + id + "\"}")
                .collect(Collectors.joining(",", "[", "]"));
    }

    private Response numbered(Request request, int rows) {
        int page = Integer.parseInt(request.url().queryParameter("page"));
        if (page > (rows + 1) / 2) {
            return world.response(request, 400, "{\"message\":\"no such page\"}")
                    .build();
        }
        return world.response(request, 200, rows(2L * page - 1, Math.min(rows, 2L * page)))
                .header("X-Total", Integer.toString(rows))
                .header("X-Pages", Integer.toString((rows + 1) / 2))
                .build();
    }

    private TestConnector connector(TableModel table, FakeWorld.Source source) {
        return new TestConnector(table, TestConnector.OPTIONS, world.environment(source));
    }

    @Test
    void all_numbered_pages_are_read_and_none_past_the_last() {
        TestConnector.Delivery all = connector(
                        TestConnector.snapshot(TestConnector.NUMBERED), request -> numbered(request, 5))
                .read(Offset.START);
        assertThat(all.ids()).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(world.requests()).hasSize(3);
        assertThat(all.end().json())
                .isEqualTo("{\"version\":1,\"strategy\":\"snapshot\",\"takenAt\":\"2026-03-01T11:59:59Z\"}");
    }

    @Test
    void requests_lie_below_the_base_url_and_carry_credentials_and_names() {
        connector(TestConnector.snapshot(TestConnector.NUMBERED), request -> numbered(request, 1))
                .read(Offset.START);
        Request request = world.requests().get(0);
        assertThat(request.url()).hasToString("https://api.example.com/v1/things?page=1&size=2");
        assertThat(request.header("Authorization")).isEqualTo("Bearer " + TestConnector.TOKEN);
        assertThat(request.header("Accept")).isEqualTo("application/json");
        assertThat(request.header("User-Agent")).matches("tributary/[0-9].*");
    }

    @Test
    void a_second_read_of_the_run_is_empty_and_asks_nothing() {
        TestConnector connector =
                connector(TestConnector.snapshot(TestConnector.NUMBERED), request -> numbered(request, 3));
        Offset end = connector.read(Offset.START).end();
        int requests = world.requests().size();
        assertThat(connector.read(end)).isEqualTo(new TestConnector.Delivery(List.of(), end));
        assertThat(world.requests()).hasSize(requests);
    }

    @Test
    void the_next_run_reads_the_whole_table_again_and_moves() {
        TableModel table = TestConnector.snapshot(TestConnector.NUMBERED);
        Offset end = connector(table, request -> numbered(request, 3))
                .read(Offset.START)
                .end();
        world.advance(Duration.ofMinutes(1));
        TestConnector.Delivery again =
                connector(table, request -> numbered(request, 4)).read(end);
        assertThat(again.ids()).containsExactly(1L, 2L, 3L, 4L);
        assertThat(again.end()).isNotEqualTo(end);
    }

    @Test
    void the_next_run_reads_again_within_the_same_second_and_when_the_source_s_clock_goes_back() {
        TableModel table = TestConnector.snapshot(TestConnector.NUMBERED);
        Offset end = connector(table, request -> numbered(request, 3))
                .read(Offset.START)
                .end();
        for (Duration passed : List.of(Duration.ZERO, Duration.ofMillis(1), Duration.ofHours(-1))) {
            world.advance(passed);
            TestConnector run = connector(table, request -> numbered(request, 4));
            TestConnector.Delivery again = run.read(end);
            assertThat(again.ids()).as("after %s", passed).containsExactly(1L, 2L, 3L, 4L);
            assertThat(takenAt(again.end())).isAfter(takenAt(end));
            assertThat(run.read(again.end())).isEqualTo(new TestConnector.Delivery(List.of(), again.end()));
            end = again.end();
        }
    }

    private static Instant takenAt(Offset offset) {
        return Position.SNAPSHOT.parse(new Place("test", "things"), offset).orElseThrow();
    }

    @Test
    void links_are_followed_relative_to_the_page_that_has_them() {
        TestConnector.Delivery all = connector(TestConnector.snapshot(TestConnector.LINKED), request -> {
                    boolean first = request.url().queryParameter("after") == null;
                    Response.Builder response = world.response(request, 200, first ? rows(1, 2) : rows(3, 3));
                    return (first ? response.header("Link", "<things?after=2>; rel=\"next\"") : response).build();
                })
                .read(Offset.START);
        assertThat(all.ids()).containsExactly(1L, 2L, 3L);
        assertThat(world.requests().get(1).url()).hasToString("https://api.example.com/v1/things?after=2");
    }

    @Test
    void a_link_to_another_origin_is_an_error_and_is_not_followed() {
        TestConnector connector = connector(
                TestConnector.snapshot(TestConnector.LINKED),
                request -> world.response(request, 200, rows(1, 2))
                        .header("Link", "<https://evil.example.org/things>; rel=next")
                        .build());
        assertThatThrownBy(() -> connector.read(Offset.START))
                .isInstanceOf(PagingException.class)
                .hasMessageContaining("test, things: ")
                .hasMessageContaining("https://evil.example.org:443")
                .hasMessageContaining("base_url");
        assertThat(world.requests()).hasSize(1);
    }

    @Test
    void links_in_a_circle_end_in_an_error() {
        TestConnector connector = connector(TestConnector.snapshot(TestConnector.LINKED), request -> {
            String at = request.url().queryParameter("after");
            int next = at == null ? 1 : (Integer.parseInt(at) + 1) % 7;
            return world.response(request, 200, rows(next, next))
                    .header("Link", "<things?after=" + next + ">; rel=next")
                    .build();
        });
        assertThatThrownBy(() -> connector.read(Offset.START))
                .isInstanceOf(PagingException.class)
                .hasMessageContaining("circle");
    }

    @Test
    void skipping_advances_by_what_came_and_a_short_page_is_not_the_last() {
        TestConnector.Delivery all = connector(TestConnector.snapshot(TestConnector.SKIPPING), request -> {
                    int skip = Integer.parseInt(request.url().queryParameter("skip"));
                    return world.response(
                                    request, 200, skip >= 5 ? "[]" : rows(skip + 1, Math.min(5, skip + 1 + skip % 2)))
                            .build();
                })
                .read(Offset.START);
        assertThat(all.ids()).containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void a_source_that_ignores_the_page_is_found_out() {
        TestConnector connector = connector(
                TestConnector.snapshot(TestConnector.SKIPPING),
                request -> world.response(request, 200, rows(1, 2)).build());
        assertThatThrownBy(() -> connector.read(Offset.START))
                .isInstanceOf(PagingException.class)
                .hasMessageContaining("same content");
    }

    @Test
    void a_declared_header_that_is_missing_is_said() {
        TestConnector connector = connector(
                TestConnector.snapshot(TestConnector.NUMBERED),
                request -> world.response(request, 200, rows(1, 2)).build());
        assertThatThrownBy(() -> connector.read(Offset.START))
                .isInstanceOf(PagingException.class)
                .hasMessageContaining("`X-Total`");
    }

    @Test
    void a_snapshot_with_fewer_rows_than_declared_is_not_delivered_as_complete() {
        TestConnector connector = connector(TestConnector.snapshot(TestConnector.NUMBERED), request -> {
            int page = Integer.parseInt(request.url().queryParameter("page"));
            return world.response(request, 200, page == 1 ? rows(1, 2) : rows(3, 3))
                    .header("X-Total", "4")
                    .header("X-Pages", "2")
                    .build();
        });
        assertThatThrownBy(() -> connector.read(Offset.START))
                .isInstanceOf(PagingException.class)
                .hasMessageContaining("4 rows")
                .hasMessageContaining("had 3");
    }

    @Test
    void a_snapshot_whose_total_changes_meanwhile_is_not_delivered_as_complete() {
        TestConnector connector = connector(
                TestConnector.snapshot(TestConnector.NUMBERED),
                request ->
                        numbered(request, request.url().queryParameter("page").equals("1") ? 4 : 3));
        assertThatThrownBy(() -> connector.read(Offset.START))
                .isInstanceOf(PagingException.class)
                .hasMessageContaining("changed while its pages were read");
    }

    @Test
    void totals_in_the_body_count_before_and_after_the_rows() {
        PaginationModel pagination = new PaginationModel.Offset(
                "skip", new PaginationModel.PageSize("size", 2), PageEnd.totals("/meta/total", null));
        TableModel table = TestConnector.table("/data/items", pagination, IngestionType.SNAPSHOT, List.of(), null);
        TestConnector.Delivery all = connector(table, request -> {
                    boolean first = request.url().queryParameter("skip").equals("0");
                    String data = "\"data\":{\"x\":[1,{}],\"items\":" + (first ? rows(1, 2) : rows(3, 3)) + "}";
                    String meta = "\"meta\":{\"page\":{},\"total\":3}";
                    return world.response(request, 200, "{" + (first ? data + "," + meta : meta + "," + data) + "}")
                            .build();
                })
                .read(Offset.START);
        assertThat(all.ids()).containsExactly(1L, 2L, 3L);
        assertThat(world.requests()).hasSize(2);
    }

    @Test
    void pruned_columns_come_in_the_order_asked_for() {
        TestConnector connector =
                connector(TestConnector.snapshot(TestConnector.NUMBERED), request -> numbered(request, 2));
        try (TableRead read =
                connector.readTable("things", Offset.START, new ReadOptions(Map.of(), List.of("name", "id")))) {
            assertThat(read.next()).isTrue();
            assertThat(read.row().numFields()).isEqualTo(2);
            assertThat(read.row().getUTF8String(0)).hasToString("n1");
            assertThat(read.row().getLong(1)).isEqualTo(1);
        }
    }

    @Test
    void no_columns_at_all_still_count_rows() {
        TestConnector connector =
                connector(TestConnector.snapshot(TestConnector.NUMBERED), request -> numbered(request, 3));
        try (TableRead read = connector.readTable("things", Offset.START, new ReadOptions(Map.of(), List.of()))) {
            int rows = 0;
            while (read.next()) {
                assertThat(read.row().numFields()).isZero();
                rows++;
            }
            assertThat(rows).isEqualTo(3);
        }
    }

    @Test
    void html_instead_of_json_is_asked_for_again_and_then_said() {
        TestConnector connector = connector(
                TestConnector.snapshot(TestConnector.NUMBERED),
                request -> world.response(request, 200, "<html>Please   log in</html>")
                        .build());
        assertThatThrownBy(() -> connector.read(Offset.START))
                .isInstanceOf(SourceException.class)
                .hasMessageContainingAll("answer could not be read 5 times", "not JSON", "option `base_url`")
                .hasMessageContaining("<html>Please log in</html>");
        assertThat(world.requests()).hasSize(5);
    }

    @Test
    void a_page_that_breaks_off_once_is_read_again_and_delivered_once() {
        TestConnector.Delivery all = connector(TestConnector.snapshot(TestConnector.NUMBERED), request -> {
                    Response whole = numbered(request, 5);
                    return world.requests().size() == 2
                            ? world.response(request, 200, "[{\"id\":3},{\"id\":4")
                                    .build()
                            : whole;
                })
                .read(Offset.START);
        assertThat(all.ids()).containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void an_error_in_a_200_is_no_empty_table() {
        TableModel table = TestConnector.table(
                "/items", new PaginationModel.SinglePage(), IngestionType.SNAPSHOT, List.of(), null);
        TestConnector connector = connector(
                table,
                request -> world.response(request, 200, "{\"error\":{\"message\":\"quota\"}}")
                        .build());
        assertThatThrownBy(() -> connector.read(Offset.START))
                .isInstanceOf(ResponseException.class)
                .hasMessageContaining("no rows at /items")
                .hasMessageContaining("error");
    }

    @Test
    void a_value_that_does_not_fit_says_where_and_what() {
        TestConnector connector = connector(
                TestConnector.snapshot(new PaginationModel.SinglePage()),
                request -> world.response(request, 200, "[{\"id\":1},{\"id\":12.5}]")
                        .build());
        assertThatThrownBy(() -> connector.read(Offset.START))
                .hasMessageContaining("test, things: ")
                .hasMessageContaining("/1/id")
                .hasMessageContaining("12.5")
                .hasMessageContaining("GET https://api.example.com/v1/things")
                .hasMessageContaining("whole number");
    }

    @Test
    void a_null_element_is_an_error_not_a_missing_row() {
        TestConnector connector = connector(
                TestConnector.snapshot(new PaginationModel.SinglePage()),
                request -> world.response(request, 200, "[{\"id\":1},null]").build());
        assertThatThrownBy(() -> connector.read(Offset.START))
                .isInstanceOf(ResponseException.class)
                .hasMessageContaining("/1 of the response");
    }
}
