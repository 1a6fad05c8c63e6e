package dev.tributary.runtime.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.model.SourceOrder;
import dev.tributary.model.TableModel;
import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.error.AuthenticationException;
import dev.tributary.runtime.error.ConnectorException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.Response;

/**
 * A source that fails in every way at every page: a read delivers all rows or throws, never less, and no secret gets out.
 * jqwik prints the seed of a failure.
 */
class FaultInjectionTest {
    private static final Instant FIRST = Instant.parse("2026-02-01T00:00:00Z");
    private static final int PAGE = 2;

    private enum Fault {
        TOO_MANY,
        SERVER_ERROR,
        UNAVAILABLE,
        RESET,
        TIMEOUT,
        TRUNCATED,
        MALFORMED,
        HTML,
        EMPTY,
        MOVED_AWAY,
        UNAUTHORIZED,
        TELLTALE,
        NOT_AN_ARRAY
    }

    private static List<TableModel> tables() {
        return List.of(
                TestConnector.snapshot(TestConnector.NUMBERED),
                TestConnector.snapshot(TestConnector.LINKED),
                TestConnector.snapshot(TestConnector.SKIPPING),
                TestConnector.changes(TestConnector.LINKED, SourceOrder.ASCENDING, false, null),
                TestConnector.changes(TestConnector.NUMBERED, SourceOrder.NONE, false, null),
                TestConnector.changes(TestConnector.SKIPPING, SourceOrder.NONE, true, Duration.ofDays(7)));
    }

    @Property(tries = 600)
    void everything_is_delivered_or_the_read_fails(
            @ForAll @IntRange(max = 5) int kind,
            @ForAll @IntRange(max = 9) int rows,
            @ForAll @IntRange(max = 60) int percent,
            @ForAll long seed) {
        FakeWorld world = new FakeWorld();
        Random random = new Random(seed);
        List<Integer> refusedAt = new ArrayList<>();
        TestConnector connector =
                new TestConnector(tables().get(kind), TestConnector.OPTIONS, world.environment(request -> {
                    if (!request.url().host().equals("api.example.com")) {
                        assertThat(request.headers().toString() + request.url()).doesNotContain(TestConnector.TOKEN);
                        return world.response(request, 503, "").build();
                    }
                    assertThat(request.header("Authorization")).isEqualTo("Bearer " + TestConnector.TOKEN);
                    if (random.nextInt(100) >= percent) {
                        return page(world, request, rows);
                    }
                    Fault fault = Fault.values()[random.nextInt(Fault.values().length)];
                    if (fault == Fault.UNAUTHORIZED) {
                        refusedAt.add(world.requests().size());
                    }
                    return faulty(world, request, rows, fault);
                }));
        List<Long> expected = LongStream.rangeClosed(1, rows).boxed().toList();
        try (LogCapture logs = new LogCapture()) {
            try {
                assertThat(connector.read(Offset.START).ids()).isEqualTo(expected);
                Statistics.collect("delivered");
            } catch (ConnectorException e) {
                Statistics.collect("failed");
                assertThat(trace(e)).doesNotContain(TestConnector.TOKEN);
                assertThat(e.getMessage()).startsWith("test, things: ").contains(" — ");
            }
            assertThat(logs.text()).doesNotContain(TestConnector.TOKEN);
        }
        assertThat(refusedAt).allSatisfy(at -> assertThat(world.requests()).hasSize(at));
    }

    @Property(tries = 20)
    void wrong_credentials_are_sent_once(@ForAll @IntRange(max = 5) int kind) {
        FakeWorld world = new FakeWorld();
        TestConnector connector = new TestConnector(
                tables().get(kind),
                TestConnector.OPTIONS,
                world.environment(request ->
                        world.response(request, 401, "{\"message\":\"no\"}").build()));
        assertThatThrownBy(() -> connector.read(Offset.START)).isInstanceOf(AuthenticationException.class);
        assertThat(world.requests()).hasSize(1);
    }

    private static Response faulty(FakeWorld world, Request request, int rows, Fault fault) throws IOException {
        return switch (fault) {
            case TOO_MANY ->
                world.response(request, 429, "slow down")
                        .header("Retry-After", "3")
                        .build();
            case SERVER_ERROR ->
                world.response(request, 500, "<html>oops " + TestConnector.TOKEN)
                        .build();
            case UNAVAILABLE -> world.response(request, 503, "").build();
            case RESET -> throw new IOException("connection reset");
            case TIMEOUT -> throw new SocketTimeoutException("timeout");
            case TRUNCATED -> cut(world, request, rows);
            case MALFORMED ->
                world.response(request, 200, "[{\"id\":1}, " + TestConnector.TOKEN + "]")
                        .build();
            case HTML ->
                world.response(request, 200, "<html>Log in, " + TestConnector.TOKEN + "</html>")
                        .build();
            case EMPTY -> world.response(request, 200, "").build();
            case MOVED_AWAY ->
                world.response(request, 302, "")
                        .header("Location", "https://cdn.example.org/x")
                        .build();
            case UNAUTHORIZED ->
                world.response(request, 401, "{\"message\":\"bad token " + TestConnector.TOKEN + "\"}")
                        .build();
            case TELLTALE ->
                world.response(request, 200, "[{\"id\":\"" + TestConnector.TOKEN + "\"}]")
                        .build();
            case NOT_AN_ARRAY ->
                world.response(request, 200, "\"" + TestConnector.TOKEN + "\"").build();
        };
    }

    private static Response cut(FakeWorld world, Request request, int rows) throws IOException {
        Response whole = page(world, request, rows);
        String body = whole.body().string();
        return world.response(request, 200, body.substring(0, Math.max(0, body.length() - 1)))
                .headers(whole.headers())
                .build();
    }

    private static Response page(FakeWorld world, Request request, int rows) {
        HttpUrl url = request.url();
        List<Long> found = LongStream.rangeClosed(1, rows)
                .filter(id -> within(url, FIRST.plus(Duration.ofDays(id))))
                .boxed()
                .toList();
        int from = 0;
        if (url.queryParameter("page") != null) {
            from = (Integer.parseInt(url.queryParameter("page")) - 1) * PAGE;
        } else if (url.queryParameter("skip") != null) {
            from = Integer.parseInt(url.queryParameter("skip"));
        }
        int to = Math.min(from + PAGE, found.size());
        String body = found.subList(Math.min(from, to), to).stream()
                .map(id -> "{\"id\":" + id + ",\"updated_at\":\"" + FIRST.plus(Duration.ofDays(id)) + "\"}")
                .collect(Collectors.joining(",", "[", "]"));
        Response.Builder response = world.response(request, 200, body)
                .header("X-Total", Integer.toString(found.size()))
                .header("X-Pages", Integer.toString((found.size() + PAGE - 1) / PAGE));
        if (to < found.size() && url.queryParameter("skip") == null) {
            HttpUrl next = url.newBuilder()
                    .setQueryParameter("page", Integer.toString(to / PAGE + 1))
                    .build();
            response.header("Link", "<" + next + ">; rel=\"next\"");
        }
        return response.build();
    }

    private static boolean within(HttpUrl url, Instant cursor) {
        String since = url.queryParameter("since");
        String until = url.queryParameter("until");
        return (since == null || !cursor.isBefore(Instant.parse(since)))
                && (until == null || cursor.isBefore(Instant.parse(until)));
    }

    private static String trace(Throwable e) {
        StringWriter text = new StringWriter();
        e.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
