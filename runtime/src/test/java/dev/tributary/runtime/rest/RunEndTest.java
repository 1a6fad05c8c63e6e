package dev.tributary.runtime.rest;

import static dev.tributary.model.SourceOrder.NONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.model.PaginationModel;
import dev.tributary.model.TableModel;
import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.connector.ReadOptions;
import dev.tributary.runtime.error.ResponseException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run ends where the source's clock says, whatever this machine's says. */
class RunEndTest {
    private static final TableModel SINCE = TestConnector.changes(new PaginationModel.SinglePage(), NONE, false, null);

    private final FakeWorld world = new FakeWorld();
    private final Deque<String> dates = new ArrayDeque<>();

    private Response answer(Request request) {
        Response.Builder response = world.response(
                        request,
                        200,
                        "[{\"id\":1,\"updated_at\":\"2026-03-01T11:58:00Z\"},{\"id\":2,\"updated_at\":\"2026-03-01T11:58:55Z\"}]")
                .removeHeader("Date");
        String date = dates.poll();
        return date == null ? response.build() : response.header("Date", date).build();
    }

    private static String date(String instant) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(
                Instant.parse(instant).atZone(ZoneOffset.UTC));
    }

    private TestConnector connector(TableModel table) {
        return new TestConnector(table, TestConnector.OPTIONS, world.environment(this::answer));
    }

    private static String through(Offset end) {
        return end.json().replaceAll(".*\"through\":\"([^\"]*)\".*", "$1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-01T09:00:00Z", "2026-03-01T11:59:00Z", "2026-03-01T15:00:00Z"})
    void a_clock_that_is_ahead_or_behind_counts_as_the_source_has_it(String sourceTime) {
        dates.add(date(sourceTime));
        Offset end = connector(SINCE).read(Offset.START).end();
        assertThat(through(end))
                .isEqualTo(Instant.parse(sourceTime).minusSeconds(11).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "now", "Sun, 01 Mar 2026", "1772366400"})
    void without_a_date_that_can_be_read_a_run_ends_a_minute_before_this_machine_s_clock(String garbled) {
        dates.add(garbled);
        TestConnector.Delivery read = connector(SINCE).read(Offset.START);
        assertThat(through(read.end())).isEqualTo("2026-03-01T11:58:49Z");
        assertThat(read.ids()).containsExactly(1L);
    }

    @Test
    void an_answer_that_is_older_than_the_run_s_end_ends_its_table_s_read_earlier() {
        TestConnector run = connector(SINCE);
        dates.add(date("2026-03-01T12:00:00Z"));
        run.read(Offset.START);
        dates.add(date("2026-03-01T11:58:30Z"));
        TestConnector.Delivery cached = run.read(Offset.START);
        assertThat(cached.ids()).containsExactly(1L);
        assertThat(through(cached.end())).isEqualTo("2026-03-01T11:58:19Z");
        dates.add(date("2026-03-01T12:00:01Z"));
        assertThat(run.read(cached.end()).ids()).contains(2L);
    }

    @Test
    void an_old_answer_never_moves_an_offset_back() {
        TestConnector run = connector(SINCE);
        dates.add(date("2026-03-01T12:00:00Z"));
        Offset end = run.read(Offset.START).end();
        dates.add(date("2026-03-01T10:00:00Z"));
        assertThat(connector(SINCE).read(end)).isEqualTo(new TestConnector.Delivery(List.of(), end));
    }

    @Test
    void a_window_is_not_read_from_an_answer_that_is_older_than_its_end() {
        TableModel windowed = TestConnector.changes(new PaginationModel.SinglePage(), NONE, true, null);
        TestConnector run = connector(windowed);
        dates.add(date("2026-03-01T12:00:00Z"));
        dates.add(date("2026-03-01T11:55:00Z"));
        assertThatThrownBy(() -> run.read(Offset.START))
                .isInstanceOf(ResponseException.class)
                .hasMessageStartingWith("test, things: an answer is dated 2026-03-01T11:55:00Z, long before the end")
                .hasMessageContaining("declare a `lag`");
    }

    @Test
    void machines_whose_clocks_differ_a_little_are_one_source() {
        TableModel windowed = TestConnector.changes(new PaginationModel.SinglePage(), NONE, true, null);
        TestConnector run = connector(windowed);
        dates.add(date("2026-03-01T12:00:00Z"));
        dates.add(date("2026-03-01T11:59:30Z"));
        assertThat(TestConnector.drain(run.readTable("things", Offset.START, ReadOptions.allColumns(Map.of())))
                        .ids())
                .containsExactly(1L, 2L);
    }
}
