package dev.tributary.runtime.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.model.IncrementalModel;
import dev.tributary.model.IngestionType;
import dev.tributary.model.ParameterModel;
import dev.tributary.model.SourceOrder;
import dev.tributary.model.TableModel;
import dev.tributary.model.ValueModel;
import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.connector.ReadOptions;
import dev.tributary.runtime.connector.TableRead;
import dev.tributary.runtime.error.PagingException;
import dev.tributary.runtime.error.ResponseException;
import dev.tributary.runtime.offset.SequencePosition;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.Test;

/** A source that gives each change a greater number, whose rows change before, between and while its pages are read. */
class SequenceReadTest {
    private final FakeWorld world = new FakeWorld();
    private final Map<Long, Long> rows = new TreeMap<>();
    private boolean exclusive = true;
    private boolean filters = true;
    private Runnable afterPage = () -> {};

    private static TableModel table(String cursor, SourceOrder order, boolean sent, boolean exclusive) {
        ParameterModel since = new ParameterModel(
                ParameterModel.Place.QUERY, "since", false, new ValueModel.SequenceStart(null, exclusive));
        return TestConnector.table(
                "",
                TestConnector.SKIPPING,
                cursor.equals("id") ? IngestionType.APPEND : IngestionType.CDC,
                sent ? List.of(since) : List.of(),
                new IncrementalModel(cursor, List.of(), order, Duration.ZERO, Duration.ZERO, null, null, null, true));
    }

    /** Rows whose name is a text that grows, of twelve digits. */
    private Response answer(Request request, Comparator<Map.Entry<Long, Long>> order) {
        HttpUrl url = request.url();
        String since = url.queryParameter("since");
        long from = since == null || !filters ? Long.MIN_VALUE : Long.parseLong(since);
        String body = rows.entrySet().stream()
                .filter(row -> exclusive ? row.getValue() > from : row.getValue() >= from)
                .sorted(order)
                .skip(Long.parseLong(Objects.requireNonNull(url.queryParameter("skip"))))
                .limit(2)
                .map(row -> String.format(Locale.ROOT, "{\"id\":%d,\"name\":\"%012d\"}", row.getKey(), row.getValue()))
                .collect(Collectors.joining(",", "[", "]"));
        Response response = world.response(request, 200, body).build();
        afterPage.run();
        return response;
    }

    private TestConnector connector(TableModel table) {
        Comparator<Map.Entry<Long, Long>> byNumber = Map.Entry.comparingByValue();
        SourceOrder order = Objects.requireNonNull(table.incremental()).order();
        return new TestConnector(
                table,
                TestConnector.OPTIONS,
                world.environment(
                        request -> answer(request, order == SourceOrder.ASCENDING ? byNumber : byNumber.reversed())));
    }

    private Offset read(TableModel table, Offset start, Map<Long, Long> target) {
        TestConnector run = connector(table);
        Map<Long, Long> delivered = new HashMap<>();
        try (TableRead read = run.readTable("things", start, ReadOptions.allColumns(Map.of()))) {
            while (read.next()) {
                delivered.put(
                        read.row().getLong(0),
                        Long.valueOf(read.row().getUTF8String(1).toString()));
            }
            assertThat(run.read(read.end())).isEqualTo(new TestConnector.Delivery(List.of(), read.end()));
            assertThat(delivered.isEmpty()).as("moves").isEqualTo(read.end().equals(start));
            delivered.forEach((id, number) -> target.merge(id, number, Math::max));
            return read.end();
        } catch (PagingException e) {
            assertThat(e).hasMessageContaining("two pages in a row have the same content");
            return start;
        }
    }

    @Property(tries = 400)
    void all_changes_are_delivered_from_whatever_offset_a_run_starts(
            @ForAll boolean ascending, @ForAll boolean filtering, @ForAll boolean strictly, @ForAll long seed) {
        Random random = new Random(seed);
        rows.clear();
        filters = filtering || ascending;
        exclusive = strictly;
        TableModel table = table("name", ascending ? SourceOrder.ASCENDING : SourceOrder.DESCENDING, true, strictly);
        long[] number = {0};
        Runnable change = () -> rows.put((long) random.nextInt(12), ++number[0]);
        List<Map<Long, Long>> targets = new ArrayList<>(List.of(Map.of()));
        List<Offset> offsets = new ArrayList<>(List.of(Offset.START));
        for (int round = 0; round < 6; round++) {
            for (int changes = random.nextInt(10); changes > 0; changes--) {
                change.run();
            }
            int[] left = {random.nextInt(8)};
            afterPage = () -> {
                if (left[0]-- > 0) {
                    change.run();
                }
            };
            int from = random.nextInt(offsets.size());
            Map<Long, Long> target = new HashMap<>(targets.get(from));
            offsets.add(read(table, offsets.get(from), target));
            targets.add(target);
        }
        afterPage = () -> {};
        for (int i = 0; i < offsets.size(); i++) {
            Map<Long, Long> target = new HashMap<>(targets.get(i));
            read(table, offsets.get(i), target);
            assertThat(target).as("seed %d", seed).isEqualTo(rows);
        }
    }

    @Property(tries = 200)
    void what_is_only_added_is_delivered_once(@ForAll boolean ascending, @ForAll boolean strictly, @ForAll long seed) {
        Random random = new Random(seed);
        rows.clear();
        exclusive = strictly;
        TableModel table = table("id", ascending ? SourceOrder.ASCENDING : SourceOrder.DESCENDING, true, strictly);
        Runnable add = () -> rows.put(rows.size() + 1L, rows.size() + 1L);
        int[] left = {20};
        afterPage = () -> {
            if (left[0]-- > 0 && random.nextBoolean()) {
                add.run();
            }
        };
        List<Long> delivered = new ArrayList<>();
        Offset offset = Offset.START;
        for (int run = 0; run < 30; run++) {
            try {
                TestConnector.Delivery read = connector(table).read(offset);
                delivered.addAll(read.ids());
                offset = read.end();
            } catch (PagingException e) {
                assertThat(e).hasMessageContaining("two pages in a row have the same content");
            }
        }
        assertThat(delivered).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(rows.keySet());
    }

    @Test
    void the_offset_is_the_greatest_number_and_is_sent_as_it_is() {
        for (long id : List.of(3L, 900719925474099301L)) {
            rows.put(id, id);
        }
        TableModel table = table("id", SourceOrder.DESCENDING, true, true);
        Offset end = connector(table).read(Offset.START).end();
        assertThat(end.json()).contains("\"through\":\"900719925474099301\"");
        world.requests().clear();
        connector(table).read(end);
        assertThat(world.requests().get(0).url().queryParameter("since")).isEqualTo("900719925474099301");
    }

    @Test
    void newest_first_reading_stops_at_what_was_delivered_though_nothing_is_sent() {
        for (long id = 1; id <= 40; id++) {
            rows.put(id, id);
        }
        filters = false;
        TableModel table = table("id", SourceOrder.DESCENDING, false, false);
        assertThat(connector(table).read(SequencePosition.at("37")).ids()).containsExactly(40L, 39L, 38L);
        assertThat(world.requests()).hasSize(2);
    }

    @Test
    void rows_in_another_order_or_without_a_number_fail_the_read() {
        rows.put(1L, 5L);
        rows.put(2L, 5L);
        TableModel table = table("name", SourceOrder.ASCENDING, true, true);
        assertThatThrownBy(() -> connector(table).read(Offset.START))
                .isInstanceOf(PagingException.class)
                .hasMessageContaining("but a row with `name` 000000000005 follows one with 000000000005")
                .hasMessageContaining("where several rows have one number, it is no cursor");
        TestConnector without = new TestConnector(
                table,
                TestConnector.OPTIONS,
                world.environment(
                        request -> world.response(request, 200, "[{\"id\":1}]").build()));
        assertThatThrownBy(() -> without.read(Offset.START))
                .isInstanceOf(ResponseException.class)
                .hasMessageContaining("a row has no value for the cursor `name`");
    }

    @Test
    void an_ascending_source_that_ignores_the_start_fails_the_read() {
        for (long id = 1; id <= 5; id++) {
            rows.put(id, id);
        }
        filters = false;
        assertThatThrownBy(() -> connector(table("id", SourceOrder.ASCENDING, true, true))
                        .read(Offset.START))
                .isInstanceOf(PagingException.class)
                .hasMessageContaining("asked for rows after 2, the source sent one with 1, so that it does not filter");
    }
}
