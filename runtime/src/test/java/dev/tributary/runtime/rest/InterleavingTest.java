package dev.tributary.runtime.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.model.IncrementalModel;
import dev.tributary.model.PageEnd;
import dev.tributary.model.PaginationModel;
import dev.tributary.model.SourceOrder;
import dev.tributary.model.TableModel;
import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.connector.ReadOptions;
import dev.tributary.runtime.connector.TableRead;
import dev.tributary.runtime.environment.Environment;
import dev.tributary.runtime.error.ConnectorException;
import dev.tributary.runtime.error.Place;
import dev.tributary.runtime.offset.Position;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.Response;

/**
 * However what is fetched ahead falls between what is handed out, rows, their order, offsets and errors are those of one
 * request after another. jqwik prints the seed of a failure.
 */
class InterleavingTest {
    private static final int PAGE = 2;
    private static final Instant FIRST = Instant.parse("2026-02-01T00:00:00Z");
    private static final PaginationModel TOKENS = new PaginationModel.Cursor(
            "X-Next", "skip", false, null, new PaginationModel.PageSize("size", PAGE), PageEnd.SILENT);
    private static final PaginationModel COUNTED = new PaginationModel.Offset(
            "skip", new PaginationModel.PageSize("size", PAGE), PageEnd.totals("X-Total", null));

    /** Whatever became of a read. */
    private record Outcome(List<Long> ids, Optional<Offset> end, Optional<String> error) {}

    private static List<TableModel> tables() {
        return List.of(
                TestConnector.snapshot(TOKENS),
                TestConnector.snapshot(COUNTED),
                TestConnector.snapshot(TestConnector.NUMBERED),
                TestConnector.snapshot(TestConnector.LINKED),
                TestConnector.changes(TestConnector.LINKED, SourceOrder.ASCENDING, false, null),
                TestConnector.changes(TOKENS, SourceOrder.DESCENDING, false, null),
                TestConnector.changes(COUNTED, SourceOrder.NONE, true, Duration.ofDays(3)),
                TestConnector.settled(TestConnector.changes(COUNTED, SourceOrder.NONE, true, Duration.ofDays(3))),
                TestConnector.settled(TestConnector.changes(TestConnector.SKIPPING, SourceOrder.NONE, true, null)),
                TestConnector.changes(TestConnector.NUMBERED, SourceOrder.ASCENDING, true, Duration.ofDays(7)));
    }

    /** A source of rows that lie some hours apart, of which one request in so many is refused, breaks off or fails. */
    private static Response answer(FakeWorld world, Request request, int rows, SourceOrder order, int fault)
            throws IOException {
        HttpUrl url = request.url();
        String since = url.queryParameter("since");
        String until = url.queryParameter("until");
        List<Long> all = LongStream.rangeClosed(1, rows)
                .mapToObj(id -> order == SourceOrder.DESCENDING ? rows + 1 - id : id)
                .filter(id -> since == null || !cursor(id).isBefore(Instant.parse(since)))
                .filter(id -> until == null || !cursor(id).isAfter(Instant.parse(until)))
                .toList();
        String page = url.queryParameter("page");
        String skip = url.queryParameter("skip");
        int from = skip != null ? Integer.parseInt(skip) : page != null ? (Integer.parseInt(page) - 1) * PAGE : 0;
        if (fault > 0 && from / PAGE % 7 == fault) {
            return world.response(request, 400, "page " + from).build();
        }
        int to = Math.min(from + PAGE, all.size());
        String body = all.subList(Math.min(from, all.size()), to).stream()
                .map(id -> "{\"id\":" + id + ",\"updated_at\":\"" + cursor(id) + "\"}")
                .collect(Collectors.joining(",", "[", "]"));
        Response.Builder response = world.response(request, 200, body)
                .header("X-Total", String.valueOf(all.size()))
                .header("X-Pages", String.valueOf((all.size() + PAGE - 1) / PAGE));
        if (to < all.size()) {
            response.header("X-Next", String.valueOf(to))
                    .header(
                            "Link",
                            "<"
                                    + url.newBuilder()
                                            .setQueryParameter("skip", String.valueOf(to))
                                            .build() + ">; rel=\"next\"");
        }
        return response.build();
    }

    private static Instant cursor(long id) {
        return FIRST.plus(Duration.ofHours(5 * id));
    }

    private static TestConnector connector(TableModel table, Environment environment, int parallel) {
        return new TestConnector(
                table,
                Map.of("token", TestConnector.TOKEN, "parallel_requests", String.valueOf(parallel)),
                environment);
    }

    private static Outcome outcome(TableModel table, Environment environment, int parallel) {
        return outcome(connector(table, environment, parallel), Offset.START, ReadOptions.ALL);
    }

    private static Outcome outcome(TestConnector connector, Offset start, long most) {
        List<Long> ids = new ArrayList<>();
        try (TableRead read = connector.readTable("things", start, new ReadOptions(Map.of(), null, null, most))) {
            while (read.next()) {
                ids.add(read.row().getLong(0));
            }
            return new Outcome(ids, Optional.of(read.end()), Optional.empty());
        } catch (ConnectorException e) {
            return new Outcome(ids, Optional.empty(), Optional.of(String.valueOf(e.getMessage())));
        }
    }

    private static Environment environment(FakeWorld world, TableModel table, int rows, int fault) {
        SourceOrder order = table.incremental() == null
                ? SourceOrder.NONE
                : table.incremental().order();
        return world.environment(request -> answer(world, request, rows, order, fault));
    }

    @Property(tries = 1000)
    void any_interleaving_gives_what_one_request_after_another_gives(
            @ForAll @IntRange(max = 9) int kind,
            @ForAll @IntRange(max = 30) int rows,
            @ForAll @IntRange(max = 6) int fault,
            @ForAll @IntRange(min = 1, max = 9) int parallel,
            @ForAll long seed) {
        TableModel table = tables().get(kind);
        FakeWorld one = new FakeWorld();
        Outcome expected = outcome(table, environment(one, table, rows, fault), 1);
        FakeWorld many = new FakeWorld();
        Environment environment = environment(many, table, rows, fault).withExecutor(new Interleaving(seed));
        assertThat(outcome(table, environment, parallel)).isEqualTo(expected);
    }

    /** Reads of one run, each from where the one before ended, until nothing is left or one fails. */
    private static List<Outcome> portions(TableModel table, Environment environment, int parallel, long most) {
        TestConnector connector = connector(table, environment, parallel);
        List<Outcome> portions = new ArrayList<>();
        Optional<Offset> start = Optional.of(Offset.START);
        while (start.isPresent()) {
            Outcome portion = outcome(connector, start.get(), most);
            portions.add(portion);
            start = portion.end().equals(start) ? Optional.empty() : portion.end();
        }
        return portions;
    }

    @Property(tries = 1000)
    void checkpoints_are_those_of_one_request_after_another_and_pass_no_row_that_was_not_handed_out(
            @ForAll @IntRange(min = 4, max = 9) int kind,
            @ForAll @IntRange(max = 30) int rows,
            @ForAll @IntRange(max = 6) int fault,
            @ForAll @IntRange(min = 1, max = 9) int parallel,
            @ForAll @IntRange(min = 1, max = 12) int most,
            @ForAll long seed) {
        TableModel table = tables().get(kind);
        FakeWorld one = new FakeWorld();
        List<Outcome> expected = portions(table, environment(one, table, rows, fault), 1, most);
        FakeWorld many = new FakeWorld();
        Environment environment = environment(many, table, rows, fault).withExecutor(new Interleaving(seed));
        assertThat(portions(table, environment, parallel, most)).isEqualTo(expected);
        Set<Long> delivered = new HashSet<>();
        for (Outcome portion : expected) {
            delivered.addAll(portion.ids());
            Instant through = portion.end()
                    .flatMap(end -> Position.CURSOR.parse(new Place("test", "things"), end))
                    .orElse(Instant.MIN);
            assertThat(delivered)
                    .containsAll(LongStream.rangeClosed(1, rows)
                            .filter(id -> !cursor(id).isAfter(through))
                            .boxed()
                            .toList());
        }
        IncrementalModel incremental = Objects.requireNonNull(table.incremental());
        boolean isCut = incremental.order() == SourceOrder.ASCENDING || incremental.window() != null;
        if (isCut && fault == 0 && rows > 20 && most == 1) {
            assertThat(expected).as("portions").hasSizeGreaterThan(2);
        }
    }

    @Property(tries = 100)
    void threads_give_what_one_request_after_another_gives(
            @ForAll @IntRange(max = 9) int kind,
            @ForAll @IntRange(max = 30) int rows,
            @ForAll @IntRange(max = 6) int fault) {
        TableModel table = tables().get(kind);
        FakeWorld one = new FakeWorld();
        Outcome expected = outcome(table, environment(one, table, rows, fault), 1);
        FakeWorld many = new FakeWorld();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            Environment environment = environment(many, table, rows, fault).withExecutor(threads);
            assertThat(outcome(table, environment, 8)).isEqualTo(expected);
        } finally {
            threads.shutdownNow();
        }
    }
}
