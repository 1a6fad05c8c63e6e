package dev.tributary.runtime.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.model.PageEnd;
import dev.tributary.model.PaginationModel;
import dev.tributary.model.SourceOrder;
import dev.tributary.model.TableModel;
import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.connector.ReadOptions;
import dev.tributary.runtime.connector.TableRead;
import dev.tributary.runtime.error.PagingException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.Test;

/**
 * Rows of a few seconds, more than a page holds in each, that change and vanish while the pages are read by their places:
 * what leaves the span takes those behind it to the page before.
 */
class MovingRowsTest {
    private static final Instant FIRST = Instant.parse("2026-03-01T10:00:00Z");

    private enum Pages {
        NUMBERED,
        COUNTED,
        SKIPPING,
        LINKED;

        PaginationModel model() {
            PaginationModel.PageSize size = new PaginationModel.PageSize("size", 3);
            return switch (this) {
                case NUMBERED -> new PaginationModel.PageNumber("page", 0, size, PageEnd.SILENT);
                case COUNTED -> new PaginationModel.PageNumber("page", 0, size, PageEnd.totals("X-Total", null));
                case SKIPPING -> new PaginationModel.Offset("skip", size, PageEnd.SILENT);
                case LINKED -> new PaginationModel.LinkHeader("next", size, PageEnd.SILENT);
            };
        }
    }

    private final FakeWorld world = new FakeWorld();
    private final Map<Long, Instant> rows = new TreeMap<>();
    private Runnable afterPage = () -> {};

    private Response answer(Request request) {
        HttpUrl url = request.url();
        String since = url.queryParameter("since");
        String until = url.queryParameter("until");
        String page = url.queryParameter("page");
        String skip = url.queryParameter("skip");
        int place = page != null ? 3 * Integer.parseInt(page) : skip != null ? Integer.parseInt(skip) : 0;
        List<Map.Entry<Long, Instant>> found = rows.entrySet().stream()
                .filter(row -> since == null || !row.getValue().isBefore(Instant.parse(since)))
                .filter(row -> until == null || row.getValue().isBefore(Instant.parse(until)))
                .sorted(Map.Entry.<Long, Instant>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .toList();
        String body = found.stream()
                .skip(place)
                .limit(3)
                .map(row -> "{\"id\":" + row.getKey() + ",\"updated_at\":\"" + row.getValue() + "\"}")
                .collect(Collectors.joining(",", "[", "]"));
        Response.Builder response = world.response(request, 200, body).header("X-Total", String.valueOf(found.size()));
        if (place + 3 < found.size()) {
            response.header(
                    "Link",
                    "<"
                            + url.newBuilder()
                                    .setQueryParameter("skip", String.valueOf(place + 3))
                                    .build() + ">; rel=\"next\"");
        }
        Response answer = response.build();
        afterPage.run();
        return answer;
    }

    private Offset read(Pages pages, boolean windowed, boolean late, Offset start, Map<Long, Instant> target) {
        TableModel table = TestConnector.changes(
                pages.model(),
                windowed ? SourceOrder.NONE : SourceOrder.ASCENDING,
                windowed,
                windowed ? Duration.ofDays(100) : null);
        TestConnector connector = new TestConnector(
                late ? table : TestConnector.settled(table), TestConnector.OPTIONS, world.environment(this::answer));
        Map<Long, Instant> delivered = new HashMap<>();
        try (TableRead read = connector.readTable("things", start, ReadOptions.allColumns(Map.of()))) {
            while (read.next()) {
                delivered.put(
                        read.row().getLong(0),
                        Instant.EPOCH.plusNanos(1_000 * read.row().getLong(2)));
            }
            target.putAll(delivered);
            return read.end();
        } catch (PagingException e) {
            assertThat(e).hasMessageMatching("(?s).*(rows change faster|two pages in a row have the same content).*");
            return start;
        }
    }

    @Property(tries = 300)
    void whatever_leaves_the_span_no_other_row_is_passed_over(
            @ForAll Pages pages,
            @ForAll boolean windowed,
            @ForAll boolean late,
            @ForAll @IntRange(min = 1, max = 30) int count,
            @ForAll @IntRange(min = 1, max = 6) int often,
            @ForAll long seed) {
        Random random = new Random(seed);
        rows.clear();
        for (long id = 0; id < count; id++) {
            rows.put(id, FIRST.plusSeconds(random.nextInt(3)).plusMillis(random.nextInt(2)));
        }
        afterPage = () -> {
            if (random.nextInt(often) == 0) {
                world.advance(Duration.ofMillis(700));
                long id = random.nextInt(count);
                if (random.nextInt(4) == 0) {
                    rows.remove(id);
                } else {
                    rows.put(id, world.now());
                }
            }
        };
        Map<Long, Instant> target = new HashMap<>();
        Offset end = read(pages, windowed, late, Offset.START, target);
        afterPage = () -> {};
        world.advance(Duration.ofHours(1));
        read(pages, windowed, late, end, target);

        assertThat(target).as("seed %d", seed).containsAllEntriesOf(rows);
    }

    @Test
    void a_span_that_stays_as_it_is_comes_once_whatever_its_size() {
        for (long id = 0; id < 20; id++) {
            rows.put(id, FIRST);
        }
        TestConnector connector = new TestConnector(
                TestConnector.changes(Pages.NUMBERED.model(), SourceOrder.ASCENDING, false, null),
                TestConnector.OPTIONS,
                world.environment(this::answer));
        assertThat(connector.read(Offset.START).ids()).hasSize(20).doesNotHaveDuplicates();
    }

    @Test
    void pages_that_say_that_as_many_rows_are_there_are_not_looked_at_again() {
        for (long id = 0; id < 9; id++) {
            rows.put(id, FIRST);
        }
        read(Pages.COUNTED, true, false, Offset.START, new HashMap<>());
        assertThat(world.requests()).as("one for the time, three pages").hasSize(4);
    }

    @Test
    void pages_are_looked_at_again_where_as_many_rows_can_be_others_since_some_come_late() {
        for (long id = 0; id < 9; id++) {
            rows.put(id, FIRST);
        }
        read(Pages.COUNTED, true, true, Offset.START, new HashMap<>());
        assertThat(world.requests())
                .as("one for the time, three pages, two of them twice")
                .hasSize(6);
    }
}
