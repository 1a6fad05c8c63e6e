package dev.tributary.runtime.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.model.SourceOrder;
import dev.tributary.model.TableModel;
import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.error.ConnectorException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A source says our secret back in all places that it has; nobody who reads logs, errors or offsets gets to know it. */
class SecretsTest {
    private static final String TOKEN = TestConnector.TOKEN;
    private static final String ENCODED = URLEncoder.encode(TOKEN, StandardCharsets.UTF_8);
    private static final String BASE64 = Base64.getEncoder().encodeToString(TOKEN.getBytes(StandardCharsets.UTF_8));

    private final FakeWorld world = new FakeWorld();

    /** What people can see of a read: its log, its error with all causes, its offset. */
    private String seen(TableModel table, Map<String, String> options, FakeWorld.Source source) {
        StringWriter seen = new StringWriter();
        try (LogCapture log = new LogCapture()) {
            try (TestConnector connector = new TestConnector(table, options, world.environment(source))) {
                seen.append(connector.read(Offset.START).end().json());
            } catch (ConnectorException e) {
                e.printStackTrace(new PrintWriter(seen, true));
            }
            seen.append(log.text());
        }
        return seen.toString();
    }

    private static void assertSecret(String seen) {
        assertThat(seen).isNotEmpty();
        for (String spelling : List.of(TOKEN, ENCODED, BASE64.substring(0, 20), "s3cr3t")) {
            assertThat(seen).doesNotContainIgnoringCase(spelling);
        }
    }

    private Response.Builder response(Request request, int status, String body) {
        return world.response(request, status, body);
    }

    private void assertSecret(FakeWorld.Source source) {
        for (TableModel table : List.of(
                TestConnector.snapshot(TestConnector.LINKED),
                TestConnector.changes(TestConnector.SKIPPING, SourceOrder.ASCENDING, false, null))) {
            assertSecret(seen(table, TestConnector.OPTIONS, source));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 302, 400, 401, 403, 404, 418, 429, 500, 503})
    void bodies_of_all_statuses(int status) {
        for (String said : List.of(TOKEN, "Bearer " + TOKEN, ENCODED, BASE64)) {
            for (String body : List.of(
                    said,
                    "{\"message\":\"" + said + "\"}",
                    "{\"error\":{\"message\":\"no\",\"detail\":\"" + said + "\"}}",
                    "<html><title>" + said + "</title>" + said + "</html>",
                    "[{\"id\":\"" + said + "\"}]",
                    "[{\"id\":1,\"updated_at\":\"" + said + "\"}]",
                    "[{\"id\":1,\"name\":" + said + "}]",
                    "x".repeat(195) + said)) {
                assertSecret(request -> response(request, status, body).build());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Link", "Location", "Retry-After", "Date", "Set-Cookie", "X-Total", "WWW-Authenticate"})
    void headers(String header) {
        for (String said : List.of(ENCODED, BASE64)) {
            for (String value : List.of(
                    said,
                    "<things?key=" + said + ">; rel=next",
                    "<https://elsewhere.example/?key=" + said + ">; rel=next",
                    "<https://" + ENCODED + "@api.example.com/v1/things>; rel=next",
                    "https://elsewhere.example/?key=" + said,
                    "https://user:" + ENCODED + "@elsewhere.example/",
                    "things?key=" + said)) {
                for (int status : List.of(200, 302, 401, 429, 503)) {
                    assertSecret(request -> response(
                                    request,
                                    status,
                                    "[{\"id\":" + world.requests().size() + "}]")
                            .removeHeader(header)
                            .header(header, value)
                            .build());
                }
            }
        }
    }

    @Test
    void errors_of_the_network() {
        assertSecret(request -> {
            throw new IOException("cannot send " + request.headers("Authorization"), new IOException(TOKEN));
        });
    }

    @Test
    void status_lines_over_a_socket() throws IOException {
        try (HostileServer server = new HostileServer(
                (request, out) -> out.write(("GARBLED " + TOKEN + "\r\n\r\n").getBytes(StandardCharsets.UTF_8)))) {
            OkHttpClient calls = new OkHttpClient.Builder()
                    .retryOnConnectionFailure(false)
                    .readTimeout(2, TimeUnit.SECONDS)
                    .build();
            StringWriter seen = new StringWriter();
            try (LogCapture log = new LogCapture()) {
                try (TestConnector connector = new TestConnector(
                        TestConnector.snapshot(TestConnector.LINKED),
                        Map.of("token", TOKEN, "base_url", server.url()),
                        world.over(calls))) {
                    connector.read(Offset.START);
                } catch (ConnectorException e) {
                    e.printStackTrace(new PrintWriter(seen, true));
                }
                seen.append(log.text());
            }
            assertSecret(seen.toString());
        }
    }

    @Test
    void options_that_are_wrong() {
        Stream.of(
                        Map.of("token", TOKEN, "base_url", "ftp://x/" + TOKEN),
                        Map.of("token", TOKEN, "base_url", "https://user:" + ENCODED + "@api.example.com/"),
                        Map.of("token", TOKEN, "base_url", "https://api.example.com/?key=" + ENCODED),
                        Map.of("token", TOKEN + "\r\nX-Admin: yes"),
                        Map.of("token", TOKEN, "filter", TOKEN),
                        Map.of("tokn", TOKEN))
                .forEach(options -> {
                    StringWriter thrown = new StringWriter();
                    try {
                        seen(
                                TestConnector.snapshot(TestConnector.LINKED),
                                options,
                                request -> response(request, 200, "[]").build());
                    } catch (RuntimeException e) {
                        e.printStackTrace(new PrintWriter(thrown, true));
                    }
                    assertThat(thrown.toString()).doesNotContain(TOKEN).doesNotContain(ENCODED);
                });
    }
}
