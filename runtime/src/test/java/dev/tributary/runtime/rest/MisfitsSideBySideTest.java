package dev.tributary.runtime.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.model.IngestionType;
import dev.tributary.model.PageEnd;
import dev.tributary.model.PaginationModel;
import dev.tributary.model.SourceOrder;
import dev.tributary.model.TableModel;
import dev.tributary.runtime.connector.LakeflowConnect;
import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.connector.ReadOptions;
import dev.tributary.runtime.connector.TableRead;
import dev.tributary.runtime.decode.ReadMode;
import dev.tributary.runtime.decode.Tolerance;
import dev.tributary.runtime.environment.Environment;
import dev.tributary.runtime.environment.ReadMeter;
import dev.tributary.runtime.environment.RunListener;
import dev.tributary.runtime.environment.TableDrift;
import dev.tributary.runtime.environment.TableDrift.Kind;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.Response;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

/**
 * However pages, windows and parents are fetched side by side, what does not fit is rescued, left out, counted and told of
 * as in one request after another. jqwik prints the seed of a failure.
 */
class MisfitsSideBySideTest {
    private static final int PAGE = 2;
    private static final Instant FIRST = Instant.parse("2026-02-01T00:00:00Z");
    private static final PaginationModel COUNTED = new PaginationModel.Offset(
            "skip", new PaginationModel.PageSize("size", PAGE), PageEnd.totals("X-Total", null));
    private static final List<TableModel> TABLES = List.of(
            TestConnector.snapshot(COUNTED),
            TestConnector.settled(TestConnector.changes(COUNTED, SourceOrder.NONE, true, Duration.ofDays(3))),
            TestConnector.settled(TestConnector.changes(TestConnector.SKIPPING, SourceOrder.NONE, true, null)),
            TestConnector.changes(new PaginationModel.SinglePage(), SourceOrder.NONE, true, Duration.ofDays(1)));
    private static final List<String> FAMILY =
            List.of("things", "recent_things", "batched_things", "parts", "things_of_changed");

    /** What a read delivered, and what was told of it. */
    private record Outcome(
            List<String> rows, List<String> told, Map<String, TableDrift> drift, long rescued, long dropped) {}

    /** What is told of misfits, in its order. */
    private static final class Told implements RunListener {
        private final List<String> told = new ArrayList<>();

        @Override
        public void valuesRescued(String source, String table, long count) {
            told.add(table + " rescued " + count);
        }

        @Override
        public void rowsDropped(String source, String table, long count) {
            told.add(table + " dropped " + count);
        }
    }

    private static Outcome outcome(
            String table,
            ReadMode mode,
            Environment given,
            Function<Environment, LakeflowConnect> open,
            Executor executor) {
        ReadMeter meter = new ReadMeter();
        Told told = new Told();
        Map<String, String> options = Map.of(
                Tolerance.MODE, mode.name(),
                Tolerance.RESCUE_UNKNOWN_FIELDS, String.valueOf(mode == ReadMode.PERMISSIVE));
        LakeflowConnect connector =
                open.apply(given.withListener(meter.and(told)).withExecutor(executor));
        StructType schema = connector.getTableSchema(table, options);
        int last = schema.length() - 1;
        List<String> rows = new ArrayList<>();
        try (TableRead read = connector.readTable(table, Offset.START, ReadOptions.allColumns(options))) {
            while (read.next()) {
                rows.add(read.row().getLong(0) + " "
                        + (mode == ReadMode.PERMISSIVE && !read.row().isNullAt(last)
                                ? read.row().getUTF8String(last)
                                : ""));
            }
        }
        return new Outcome(
                rows,
                told.told,
                meter.statistics().drift(),
                meter.statistics().rescued(),
                meter.statistics().dropped());
    }

    /** Every second row has a name that does not fit, every third a field that nobody knows. */
    private static String row(long id, Instant at) {
        return "{\"id\":%d,%s%s\"updated_at\":\"%s\"}"
                .formatted(
                        id,
                        id % 2 == 0 ? "\"name\":[" + id + "]," : "\"name\":\"n\",",
                        id % 3 == 0 ? "\"more\":" + id + "," : "",
                        at);
    }

    private static Response answer(FakeWorld world, Request request, int rows) {
        HttpUrl url = request.url();
        String since = url.queryParameter("since");
        String until = url.queryParameter("until");
        List<Long> all = LongStream.rangeClosed(1, rows)
                .boxed()
                .filter(id -> since == null || !cursor(id).isBefore(Instant.parse(since)))
                .filter(id -> until == null || !cursor(id).isAfter(Instant.parse(until)))
                .toList();
        String skip = url.queryParameter("skip");
        int from = skip == null ? 0 : Math.min(Integer.parseInt(skip), all.size());
        int to = skip == null ? all.size() : Math.min(from + PAGE, all.size());
        String body = all.subList(from, to).stream()
                .map(id -> row(id, cursor(id)))
                .collect(Collectors.joining(",", "[", "]"));
        return world.response(request, 200, body)
                .header("X-Total", String.valueOf(all.size()))
                .build();
    }

    private static Instant cursor(long id) {
        return FIRST.plus(Duration.ofHours(7 * id));
    }

    private static Outcome table(int kind, ReadMode mode, int rows, Executor executor) {
        FakeWorld world = new FakeWorld();
        return outcome(
                "things",
                mode,
                world.environment(request -> answer(world, request, rows)),
                environment -> new TestConnector(TABLES.get(kind), TestConnector.OPTIONS, environment),
                executor);
    }

    private static ReadMode mode(boolean dropping, boolean snapshot) {
        return dropping && !snapshot ? ReadMode.DROPMALFORMED : ReadMode.PERMISSIVE;
    }

    @Property(tries = 300)
    void pages_and_windows(
            @ForAll @IntRange(max = 3) int kind,
            @ForAll @IntRange(max = 30) int rows,
            @ForAll boolean dropping,
            @ForAll long seed) {
        ReadMode mode = mode(dropping, TABLES.get(kind).ingestion() == IngestionType.SNAPSHOT);
        assertThat(table(kind, mode, rows, new Interleaving(seed)))
                .isEqualTo(table(kind, mode, rows, Environment.ONE_THREAD));
    }

    private static Outcome family(String table, ReadMode mode, int groups, Executor executor) {
        FakeWorld world = new FakeWorld();
        FamilySource source = new FamilySource(world);
        for (long id = 1; id <= groups; id++) {
            source.groups.put(id, FIRST);
            for (long child = 0; child < id % 4; child++) {
                source.things.put(10 * id + child, new FamilySource.Child(10 * id + child, id, FIRST));
            }
        }
        return outcome(
                table,
                mode,
                world.environment(request -> children(world, source, request)),
                environment -> new FamilyConnector(environment),
                executor);
    }

    /** Children that do not fit. Batches that ask for group 7 are refused, and so taken apart. */
    private static Response children(FakeWorld world, FamilySource source, Request request) throws IOException {
        List<String> path = request.url().pathSegments();
        if (path.size() == 2) {
            return source.answer(request);
        }
        if (List.of(path.get(2).split(",", -1)).contains("7")) {
            return world.response(request, 403, "{}").build();
        }
        String body = source.answer(request).body().string();
        return world.response(
                        request, 200, body.replaceAll("\"id\":(\\d*[02468])\\b", "\"id\":$1,\"name\":[$1],\"more\":1"))
                .build();
    }

    @Property(tries = 300)
    void parents(
            @ForAll @IntRange(max = 4) int kind,
            @ForAll @IntRange(max = 12) int groups,
            @ForAll boolean dropping,
            @ForAll long seed) {
        String table = FAMILY.get(kind);
        ReadMode mode =
                mode(dropping, FamilyConnector.MODEL.table(table).orElseThrow().ingestion() == IngestionType.SNAPSHOT);
        assertThat(family(table, mode, groups, new Interleaving(seed)))
                .isEqualTo(family(table, mode, groups, Environment.ONE_THREAD));
    }

    @Test
    void side_by_side_each_value_is_counted_once() {
        Outcome pages = table(0, ReadMode.PERMISSIVE, 12, Runnable::run);
        assertThat(pages.rescued()).isEqualTo(6 + 4);
        assertThat(pages.rows()).contains("6 {\"/name\":[6],\"/more\":6}", "5 ");
        assertThat(pages.drift().get("things").unknown()).containsOnly(Map.entry("/more", Set.of(Kind.NUMBER)));
        assertThat(pages.drift().get("things").retyped())
                .containsOnly(Map.entry("/name", new TableDrift.Retyped("string", Set.of(Kind.ARRAY))));
        assertThat(pages.told()).first().isEqualTo("things rescued 1");
        assertThat(table(3, ReadMode.DROPMALFORMED, 12, Runnable::run).dropped())
                .isEqualTo(6);
        assertThat(family("things", ReadMode.PERMISSIVE, 3, Runnable::run).rescued())
                .isEqualTo(2 * 4);
    }

    /** As many rows as do not fit into what is decoded at once, in a window whose turn has not come. */
    @Test
    void what_was_decoded_of_a_window_that_is_asked_for_again_is_counted_once() {
        FakeWorld world = new FakeWorld();
        int rows = 10_500;
        Environment environment = world.environment(request -> {
            boolean first =
                    String.valueOf(request.url().queryParameter("since")).compareTo("2026-02-01") < 0;
            Instant at = Instant.parse(first ? "2026-01-05T00:00:00Z" : "2026-02-05T00:00:00Z");
            String body = LongStream.rangeClosed(1, first ? 2 : rows)
                    .mapToObj(id -> row(id, at))
                    .collect(Collectors.joining(",", "[", "]"));
            return world.response(request, 200, body).build();
        });
        TableModel months =
                TestConnector.changes(new PaginationModel.SinglePage(), SourceOrder.NONE, true, Duration.ofDays(31));
        Outcome outcome = outcome(
                "things",
                ReadMode.DROPMALFORMED,
                environment,
                given -> new TestConnector(months, TestConnector.OPTIONS, given),
                Runnable::run);
        assertThat(outcome.dropped()).isEqualTo(1 + rows / 2);
    }
}
