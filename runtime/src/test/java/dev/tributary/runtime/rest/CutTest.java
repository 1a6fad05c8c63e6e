package dev.tributary.runtime.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.model.IncrementalModel;
import dev.tributary.model.IngestionType;
import dev.tributary.model.PaginationModel;
import dev.tributary.model.ParameterModel;
import dev.tributary.model.SourceOrder;
import dev.tributary.model.TableModel;
import dev.tributary.model.ValueModel;
import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.connector.ReadOptions;
import dev.tributary.runtime.connector.TableRead;
import dev.tributary.runtime.environment.Environment;
import dev.tributary.runtime.error.PagingException;
import dev.tributary.runtime.error.Place;
import dev.tributary.runtime.offset.Position;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.Response;

/** A long read of an ascending source is cut into reads that follow one another, while its rows change. */
class CutTest {
    private static final Instant OLD = Instant.parse("2026-02-01T00:00:00Z");

    private final FakeWorld world = new FakeWorld();
    private final Map<Long, Instant> rows = new TreeMap<>();
    private Runnable afterPage = () -> {};

    private Response answer(Request request) {
        HttpUrl url = request.url();
        String since = url.queryParameter("since");
        String body = rows.entrySet().stream()
                .filter(row -> since == null || !row.getValue().isBefore(Instant.parse(since)))
                .sorted(Map.Entry.<Long, Instant>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .skip(Long.parseLong(Objects.requireNonNull(url.queryParameter("skip"))))
                .limit(2)
                .map(row -> "{\"id\":" + row.getKey() + ",\"updated_at\":\"" + row.getValue() + "\"}")
                .collect(Collectors.joining(",", "[", "]"));
        Response response = world.response(request, 200, body).build();
        afterPage.run();
        return response;
    }

    private Instant through(Offset offset) {
        return Position.CURSOR.parse(new Place("test", "things"), offset).orElse(Instant.MIN);
    }

    @Property(tries = 300)
    void reads_of_any_portion_deliver_what_one_read_does_and_move_the_offset_forward(
            @ForAll @IntRange(min = 1, max = 12) int most,
            @ForAll @IntRange(min = 1, max = 30) int count,
            @ForAll @IntRange(min = 1, max = 6) int ties,
            @ForAll boolean append,
            @ForAll boolean ahead,
            @ForAll long seed) {
        Random random = new Random(seed);
        rows.clear();
        // Lookback reads some rows again, and must not keep a read from getting on.
        TableModel changes = TestConnector.changes(TestConnector.SKIPPING, SourceOrder.ASCENDING, false, null);
        TableModel table = append ? keyed(TestConnector.keyless(changes)) : changes;
        for (long id = 0; id < count; id++) {
            rows.put(id, OLD.plusSeconds(20L * random.nextInt(1 + count / ties)));
        }
        afterPage = () -> {
            world.advance(Duration.ofSeconds(1));
            if (!append && random.nextInt(3) == 0) {
                rows.put((long) random.nextInt(count), world.now());
            }
        };
        TestConnector run = new TestConnector(table, TestConnector.OPTIONS, environment(ahead, seed));
        Map<Long, Instant> target = new HashMap<>();
        Offset offset = Offset.START;
        int reads = 0;
        while (true) {
            Offset end;
            try {
                end = read(run, offset, most, target);
            } catch (PagingException e) {
                assertThat(e).hasMessageContaining("rows change faster than the pages that hold them can be read");
                afterPage = () -> {};
                continue;
            }
            if (end.equals(offset)) {
                break;
            }
            assertThat(through(end)).isAfter(through(offset));
            offset = end;
            assertThat(++reads).isLessThanOrEqualTo(count + 2);
        }
        Instant pinned = through(offset);
        rows.forEach((id, updatedAt) -> {
            if (!updatedAt.isAfter(pinned)) {
                assertThat(target).as("seed %d", seed).containsEntry(id, updatedAt);
            }
        });
        assertThat(reads).isPositive();
        if (most == 1 && append && rows.values().stream().distinct().count() > 1) {
            assertThat(reads).isGreaterThan(1);
        }
    }

    @Example
    void a_page_is_not_known_again_by_a_row_that_changed_and_came_into_it() {
        reads_of_any_portion_deliver_what_one_read_does_and_move_the_offset_forward(3, 5, 3, false, false, 83);
    }

    @Property(tries = 100)
    void numbers_in_their_order_are_read_in_portions(
            @ForAll @IntRange(min = 1, max = 12) int most, @ForAll @IntRange(max = 30) int count) {
        TableModel table = TestConnector.table(
                "",
                new PaginationModel.SinglePage(),
                IngestionType.APPEND,
                List.of(new ParameterModel(
                        ParameterModel.Place.QUERY, "since", false, new ValueModel.SequenceStart(null, true))),
                new IncrementalModel(
                        "id", List.of(), SourceOrder.ASCENDING, Duration.ZERO, Duration.ZERO, null, null, null, true));
        TestConnector run = new TestConnector(table, TestConnector.OPTIONS, world.environment(request -> {
            String since = request.url().queryParameter("since");
            String body = LongStream.rangeClosed(since == null ? 1 : Long.parseLong(since) + 1, count)
                    .mapToObj(id -> "{\"id\":" + id + ",\"updated_at\":null}")
                    .collect(Collectors.joining(",", "[", "]"));
            return world.response(request, 200, body).build();
        }));
        List<Integer> portions = new ArrayList<>();
        List<Long> delivered = new ArrayList<>();
        Offset offset = Offset.START;
        for (TestConnector.Delivery read = portion(run, offset, most);
                !read.end().equals(offset);
                read = portion(run, offset, most)) {
            portions.add(read.ids().size());
            delivered.addAll(read.ids());
            offset = read.end();
        }
        assertThat(delivered)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, count).boxed().toList());
        assertThat(portions).hasSize((count + most - 1) / most).allMatch(size -> size <= most);
    }

    private Environment environment(boolean ahead, long seed) {
        Environment environment = world.environment(this::answer);
        return ahead ? environment.withExecutor(new Interleaving(seed)) : environment;
    }

    private static TestConnector.Delivery portion(TestConnector run, Offset start, int most) {
        return TestConnector.drain(run.readTable("things", start, new ReadOptions(Map.of(), null, null, most)));
    }

    private static TableModel keyed(TableModel table) {
        return new TableModel(
                table.name(),
                table.description(),
                table.role(),
                table.request(),
                table.options(),
                table.records(),
                table.pagination(),
                table.columns(),
                table.primaryKey(),
                IngestionType.APPEND,
                new IncrementalModel("updated_at", SourceOrder.ASCENDING, Duration.ZERO, Duration.ZERO, null),
                null,
                table.errors(),
                table.limits(),
                table.hooks());
    }

    private static Offset read(TestConnector run, Offset start, int most, Map<Long, Instant> target) {
        try (TableRead read = run.readTable("things", start, new ReadOptions(Map.of(), null, null, most))) {
            while (read.next()) {
                Instant updatedAt =
                        Instant.EPOCH.plus(Duration.ofNanos(read.row().getLong(2) * 1_000));
                target.merge(read.row().getLong(0), updatedAt, (one, other) -> one.isAfter(other) ? one : other);
            }
            return read.end();
        }
    }
}
