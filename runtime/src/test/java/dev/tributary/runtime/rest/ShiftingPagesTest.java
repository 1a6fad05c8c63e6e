package dev.tributary.runtime.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.model.PageEnd;
import dev.tributary.model.PaginationModel;
import dev.tributary.model.SourceOrder;
import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.connector.ReadOptions;
import dev.tributary.runtime.connector.TableRead;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A source of two rows a page, ascending, whose rows change while its pages are read. */
class ShiftingPagesTest {
    private static final Instant FIRST = Instant.parse("2026-03-01T10:00:00Z");
    private static final PaginationModel NUMBERED =
            new PaginationModel.PageNumber("page", 1, new PaginationModel.PageSize("size", 2), PageEnd.SILENT);

    private final FakeWorld world = new FakeWorld();
    private final Map<Long, Instant> rows = new TreeMap<>();
    private final List<String> asked = new ArrayList<>();
    private boolean filters = true;
    private IntConsumer afterPage = page -> {};

    private Response answer(Request request) {
        HttpUrl url = request.url();
        String since = filters ? url.queryParameter("since") : null;
        int page = Integer.parseInt(String.valueOf(url.queryParameter("page")));
        asked.add(String.valueOf(url.query()));
        String body = rows.entrySet().stream()
                .filter(row -> since == null || !row.getValue().isBefore(Instant.parse(since)))
                .sorted(Map.Entry.<Long, Instant>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .skip((page - 1) * 2L)
                .limit(2)
                .map(row -> "{\"id\":" + row.getKey() + ",\"updated_at\":\"" + row.getValue() + "\"}")
                .collect(Collectors.joining(",", "[", "]"));
        Response response = world.response(request, 200, body).build();
        afterPage.accept(asked.size());
        return response;
    }

    private TestConnector connector() {
        return new TestConnector(
                TestConnector.changes(NUMBERED, SourceOrder.ASCENDING, false, null),
                TestConnector.OPTIONS,
                world.environment(this::answer));
    }

    private TestConnector.Delivery read() {
        return connector().read(Offset.START);
    }

    private static List<Long> ids(int from, int to) {
        return LongStream.rangeClosed(from, to).boxed().toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void a_row_that_changes_while_pages_are_read_takes_no_other_row_with_it(int page) {
        ids(1, 9).forEach(id -> rows.put(id, FIRST.plusSeconds(id)));
        afterPage = read -> {
            if (read == page) {
                rows.put(1L, world.now());
                rows.put(3L, world.now());
            }
        };
        assertThat(read().ids()).containsAll(ids(4, 9)).contains(2L).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7})
    void more_rows_of_one_cursor_value_than_a_page_holds_come_once_each(int ties) {
        ids(1, 9).forEach(id -> rows.put(id, FIRST.plus(Duration.ofSeconds(id <= ties ? 0 : id))));
        assertThat(read().ids()).containsExactlyElementsOf(ids(1, 9));
    }

    @Test
    void rows_that_differ_in_unwanted_columns_only_all_come() {
        ids(1, 9).forEach(id -> rows.put(id, FIRST.plusSeconds(id / 2)));
        TestConnector connector = connector();
        int count = 0;
        try (TableRead read =
                connector.readTable("things", Offset.START, new ReadOptions(Map.of(), List.of("updated_at")))) {
            while (read.next()) {
                count++;
            }
        }
        assertThat(count).isEqualTo(9);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 8, 100})
    void a_source_that_ignores_the_start_is_read_by_its_pages(int count) {
        filters = false;
        ids(1, count).forEach(id -> rows.put(id, FIRST.plusSeconds(id)));
        assertThat(read().ids()).containsExactlyElementsOf(ids(1, count));
        assertThat(asked).as("requests, each page looked at again").hasSizeLessThan(count + 5);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatever_changes_at_any_page_all_other_rows_are_delivered(long seed) {
        Random random = new Random(seed);
        ids(1, 40).forEach(id -> rows.put(id, FIRST.plusSeconds(37 * id % 41)));
        List<Long> changed = new ArrayList<>();
        afterPage = read -> {
            if (random.nextInt(3) == 0) {
                long id = 1L + random.nextInt(40);
                changed.add(id);
                rows.put(id, world.now());
            }
        };
        List<Long> delivered = read().ids();
        List<Long> others =
                ids(1, 40).stream().filter(id -> !changed.contains(id)).toList();
        assertThat(delivered).as("seed %d, changed %s", seed, changed).containsAll(others);
    }
}
