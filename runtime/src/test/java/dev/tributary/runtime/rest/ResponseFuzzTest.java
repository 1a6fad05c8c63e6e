package dev.tributary.runtime.rest;

import dev.tributary.model.IngestionType;
import dev.tributary.model.PageEnd;
import dev.tributary.model.PaginationModel;
import dev.tributary.model.SourceOrder;
import dev.tributary.model.TableModel;
import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.error.ConnectorException;
import dev.tributary.runtime.fuzz.Fuzz;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import okhttp3.MediaType;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whole responses, garbled: status, headers and body. A read delivers rows or ends in one of our errors. */
class ResponseFuzzTest {
    private static final int[] STATUSES = {200, 200, 200, 200, 204, 206, 301, 302, 307, 400, 401, 404, 429, 500, 503};
    private static final String[] HEADERS = {
        "Link", "Date", "Retry-After", "Location", "X-Total", "X-Pages", "X-Left", "X-Reset"
    };
    private static final String[] VALUES = {
        "<things?page=2>; rel=\"next\"",
        "<https://api.example.com/v1/things?x=1>;rel=next, <b>; rel=last",
        "Sun, 01 Mar 2026 12:00:00 GMT",
        "7",
        "315360000",
        "things?again=1",
        "https://elsewhere.example/x"
    };

    @SuppressWarnings("ImmutableEnumChecker") // models are records, immutable all the way down
    enum Kind {
        LINKS(TestConnector.snapshot(TestConnector.LINKED)),
        NUMBERS(TestConnector.snapshot(TestConnector.NUMBERED)),
        TOKENS(TestConnector.table(
                "/data/items",
                new PaginationModel.Cursor(
                        "/next", "token", false, null, new PaginationModel.PageSize("size", 2), PageEnd.SILENT),
                IngestionType.SNAPSHOT,
                List.of(),
                null)),
        WINDOWS(TestConnector.changes(TestConnector.SKIPPING, SourceOrder.NONE, true, Duration.ofDays(30))),
        ASCENDING(TestConnector.changes(TestConnector.SKIPPING, SourceOrder.ASCENDING, false, null));

        private final TableModel table;

        Kind(TableModel table) {
            this.table = table;
        }
    }

    private static TestConnector connector(Kind kind, byte[] body, Random random, FakeWorld world) {
        TableModel table = kind.table;
        return new TestConnector(
                TestConnector.source(List.of(table), List.of(), null),
                TestConnector.OPTIONS,
                world.environment(request -> {
                    boolean more = world.requests().size() < 5;
                    Response.Builder response =
                            world.response(request, more ? STATUSES[random.nextInt(STATUSES.length)] : 200, "");
                    for (int i = random.nextInt(4); more && i > 0; i--) {
                        response.header(HEADERS[random.nextInt(HEADERS.length)], value(random));
                    }
                    byte[] said = more ? body : "[]".getBytes(StandardCharsets.UTF_8);
                    return response.body(ResponseBody.create(said, MediaType.get("application/json")))
                            .build();
                }));
    }

    private static String value(Random random) {
        StringBuilder value = new StringBuilder(VALUES[random.nextInt(VALUES.length)]);
        for (int i = random.nextInt(4); i > 0; i--) {
            value.setCharAt(random.nextInt(value.length()), (char) (' ' + random.nextInt(95)));
        }
        return value.toString();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_read_delivers_or_fails_clearly(Kind kind) {
        Fuzz.run(
                (input, random) -> {
                    FakeWorld world = new FakeWorld();
                    try (TestConnector connector = connector(kind, input, random, world)) {
                        connector.read(Offset.START);
                    }
                },
                List.of(ConnectorException.class),
                "[{\"id\":1,\"name\":\"A\\u00e9\",\"updated_at\":\"2026-02-01T00:00:00.123Z\"},{\"id\":2,\"x\":[1,{\"y\":null}]}]",
                "{\"data\":{\"items\":[{\"id\":1},null,{\"id\":2.0,\"name\":5}],\"more\":true},\"next\":\"abc\"}",
                "[]",
                "{\"error\":{\"message\":\"no\"}}",
                "<html><head><title>x</title></head><body>Log in</body></html>");
    }
}
