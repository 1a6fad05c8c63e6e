package dev.tributary.runtime.rest;

import static dev.tributary.model.SourceOrder.ASCENDING;
import static dev.tributary.model.SourceOrder.DESCENDING;
import static dev.tributary.model.SourceOrder.NONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.model.PaginationModel;
import dev.tributary.model.SourceOrder;
import dev.tributary.model.TableModel;
import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.connector.Partition;
import dev.tributary.runtime.connector.ReadOptions;
import dev.tributary.runtime.error.OptionException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A part of a table is read: from a start, up to an end, or between both. */
class ReadRangeTest {
    private static final PaginationModel SINGLE = new PaginationModel.SinglePage();
    private static final Instant FIRST = Instant.parse("2026-02-01T00:00:00Z");

    private final FakeWorld world = new FakeWorld();
    private final Map<Long, Instant> rows = new TreeMap<>();

    /** A row for each hour from the first on, named by its number. */
    private void fill() {
        LongStream.range(0, 48).forEach(hour -> rows.put(hour, FIRST.plus(Duration.ofHours(hour))));
    }

    private Response answer(Request request, SourceOrder order) {
        HttpUrl url = request.url();
        String since = url.queryParameter("since");
        String until = url.queryParameter("until");
        Comparator<Map.Entry<Long, Instant>> byTime = Map.Entry.comparingByValue();
        String body = rows.entrySet().stream()
                .filter(row -> since == null || !row.getValue().isBefore(Instant.parse(since)))
                .filter(row -> until == null || row.getValue().isBefore(Instant.parse(until)))
                .sorted(order == DESCENDING ? byTime.reversed() : byTime)
                .map(row -> "{\"id\":" + row.getKey() + ",\"updated_at\":\"" + row.getValue() + "\"}")
                .collect(Collectors.joining(",", "[", "]"));
        return world.response(request, 200, body).build();
    }

    private TestConnector connector(TableModel table) {
        SourceOrder order =
                table.incremental() == null ? NONE : table.incremental().order();
        return new TestConnector(table, TestConnector.OPTIONS, world.environment(request -> answer(request, order)));
    }

    private static TableModel table(int kind) {
        SourceOrder order = List.of(NONE, ASCENDING, DESCENDING, NONE).get(kind);
        return TestConnector.changes(SINGLE, order, kind == 3, kind == 3 ? Duration.ofHours(7) : null);
    }

    private TestConnector.Delivery read(TableModel table, Offset start, Map<String, String> options) {
        return TestConnector.drain(connector(table).readTable("things", start, ReadOptions.allColumns(options)));
    }

    private static Map<String, String> range(Instant from, Instant until) {
        return Map.of("read_from", from.toString(), "read_until", until.toString());
    }

    @Property(tries = 100)
    void ranges_that_follow_one_another_leave_nothing_out_and_have_nothing_in_common(
            @ForAll @IntRange(max = 3) int kind, @ForAll @IntRange(min = 1, max = 47) int at) {
        fill();
        Instant middle = FIRST.plus(Duration.ofHours(at));
        List<Long> ids = new ArrayList<>(
                read(table(kind), Offset.START, range(FIRST, middle)).ids());
        assertThat(ids).hasSize(at);
        ids.addAll(read(table(kind), Offset.START, range(middle, FIRST.plus(Duration.ofDays(2))))
                .ids());
        assertThat(ids).containsExactlyInAnyOrderElementsOf(rows.keySet());
    }

    @Property(tries = 40)
    void a_stream_that_starts_late_goes_on_to_the_run_s_end_and_never_before_its_start(
            @ForAll @IntRange(max = 3) int kind, @ForAll @IntRange(min = 1, max = 47) int at) {
        fill();
        Map<String, String> options =
                Map.of("read_from", FIRST.plus(Duration.ofHours(at)).toString());
        TestConnector.Delivery first = read(table(kind), Offset.START, options);
        assertThat(first.ids()).hasSize(48 - at).doesNotContain(at - 1L);
        rows.put(100L, world.now());
        rows.put(0L, FIRST);
        world.advance(Duration.ofHours(1));
        assertThat(read(table(kind), first.end(), options).ids()).containsExactly(100L);
        rows.remove(100L);
    }

    @Test
    void an_end_holds_the_offset_until_it_is_taken_away() {
        fill();
        TableModel table = table(0);
        TestConnector.Delivery first = read(table, Offset.START, Map.of("read_until", "2026-02-02"));
        assertThat(first.ids()).hasSize(24);
        assertThat(first.end().json()).contains("\"through\":\"2026-02-01T23:59:59.999999Z\"");
        assertThat(read(table, first.end(), Map.of("read_until", "2026-02-02")))
                .isEqualTo(new TestConnector.Delivery(List.of(), first.end()));
        assertThat(read(table, first.end(), Map.of()).ids()).hasSize(24);
    }

    @Test
    void a_batch_of_windows_covers_the_range_and_no_more() {
        fill();
        TableModel table = table(3);
        TestConnector connector = connector(table);
        Map<String, String> options = Map.of("read_from", "2026-02-01T06:00:00Z", "read_until", "2026-02-02");
        List<Partition> parts = connector.getPartitions("things", options);
        List<Long> ids = new ArrayList<>();
        for (Partition part : parts) {
            ids.addAll(TestConnector.drain(connector.readPartition("things", part, ReadOptions.allColumns(options)))
                    .ids());
        }
        assertThat(parts).hasSize(3);
        assertThat(ids)
                .containsExactlyElementsOf(LongStream.range(6, 24).boxed().toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "read_from  | yesterday           | option `read_from` must be a date such as `2026-01-15`",
                "read_from  | 2026-02-30          | option `read_from` must be a date such as `2026-01-15`",
                "read_until | 2026-02-01T00:00:00 | or a time with an offset such as `2026-01-15T12:00:00Z`",
                "read_until | 2026-01-01          | is 2026-01-01T00:00:00Z, which is not after `read_from`",
                "read_until | 2026-02-01          | so that there is nothing to read"
            })
    void what_is_no_range_is_refused_before_any_request(String option, String value, String message) {
        Map<String, String> options =
                option.equals("read_from") ? Map.of(option, value) : Map.of(option, value, "read_from", "2026-02-01");
        assertThatThrownBy(() -> read(table(0), Offset.START, options))
                .isInstanceOf(OptionException.class)
                .hasMessageStartingWith("test, things: ")
                .hasMessageContaining(message);
        assertThat(world.requests()).isEmpty();
    }

    @Test
    void a_table_without_times_has_no_range() {
        assertThatThrownBy(() -> read(TestConnector.snapshot(SINGLE), Offset.START, Map.of("read_from", "2026-02-01")))
                .isInstanceOf(OptionException.class)
                .hasMessage(
                        "test, things: option `read_from` is set, but the table is read whole each time — remove it.");
        assertThat(world.requests()).isEmpty();
    }
}
