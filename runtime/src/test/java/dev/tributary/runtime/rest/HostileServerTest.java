package dev.tributary.runtime.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tributary.model.PaginationModel;
import dev.tributary.model.SourceOrder;
import dev.tributary.model.TableModel;
import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.error.ConnectorException;
import dev.tributary.runtime.error.PagingException;
import dev.tributary.runtime.error.ResponseException;
import dev.tributary.runtime.error.SourceException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.GZIPOutputStream;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A source that means harm, over real sockets: whatever it does costs bounded time and memory, and is said clearly. */
@Timeout(30)
class HostileServerTest {
    private static final String ROW = "{\"id\":1,\"name\":\"Ada\"}";
    private static final long MOST_TAKEN = 80L << 20;

    private final FakeWorld world = new FakeWorld();

    private TestConnector connector(TableModel table, HostileServer server) {
        OkHttpClient calls = new OkHttpClient.Builder()
                .followRedirects(false)
                .retryOnConnectionFailure(false)
                .readTimeout(2, TimeUnit.SECONDS)
                .callTimeout(8, TimeUnit.SECONDS)
                .build();
        return new TestConnector(
                table, Map.of("token", TestConnector.TOKEN, "base_url", server.url()), world.over(calls));
    }

    private List<Long> ids(HostileServer server) {
        return connector(TestConnector.snapshot(TestConnector.LINKED), server)
                .read(Offset.START)
                .ids();
    }

    /** The error of a read, which is one of ours, short, and without secrets. */
    private ConnectorException failure(TableModel table, HostileServer server) {
        ConnectorException failure = catchThrowableOfType(
                ConnectorException.class, () -> connector(table, server).read(Offset.START));
        assertThat(failure).isNotNull();
        assertThat(failure.getMessage()).startsWith("test").contains(" — ").hasSizeLessThan(1_500);
        assertThat(failure).hasStackTraceContaining("dev.tributary");
        assertThat(stackTrace(failure)).doesNotContain(TestConnector.TOKEN);
        return failure;
    }

    private ConnectorException failure(HostileServer server) {
        return failure(TestConnector.snapshot(TestConnector.LINKED), server);
    }

    private static String stackTrace(Throwable thrown) {
        java.io.StringWriter text = new java.io.StringWriter();
        thrown.printStackTrace(new java.io.PrintWriter(text));
        return text.toString();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "null,", "[],"})
    void a_body_without_an_end_is_given_up_when_it_comes_to_no_row(String more) throws IOException {
        try (HostileServer server = HostileServer.repeating(HostileServer.OK + "\r\n[", more)) {
            assertThat(failure(server)).isInstanceOf(ResponseException.class);
            assertThat(server.taken()).isLessThan(MOST_TAKEN);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void blanks_without_an_end_are_given_up_and_said() throws IOException {
        try (HostileServer server = HostileServer.repeating(HostileServer.OK + "\r\n[" + ROW + ",", " ")) {
            assertThat(failure(server)).hasMessageContaining("64 MiB without coming to the end of a row");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "junk"})
    void a_text_of_a_gigabyte_is_not_held(String field) throws IOException {
        try (HostileServer server =
                HostileServer.repeating(HostileServer.OK + "\r\n[{\"id\":1,\"" + field + "\":\"", "abcdefgh")) {
            assertThat(failure(server)).hasMessageContaining("beyond all bounds");
            assertThat(server.taken()).isLessThan(MOST_TAKEN);
        }
    }

    @Test
    void a_name_without_an_end_is_not_held() throws IOException {
        try (HostileServer server = HostileServer.repeating(HostileServer.OK + "\r\n[{\"", "name")) {
            assertThat(failure(server)).hasMessageContaining("beyond all bounds");
            assertThat(server.taken()).isLessThan(16L << 20);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":"})
    void what_is_nested_a_hundred_thousand_times_is_said(String open) throws IOException {
        for (String before : List.of("[{\"id\":1,\"junk\":", "[{\"id\":1,\"name\":", "", "{\"rows\":")) {
            try (HostileServer server = HostileServer.saying(HostileServer.OK, utf8(before + open.repeat(100_000)))) {
                assertThat(failure(server)).isInstanceOf(ConnectorException.class);
            }
        }
    }

    @Test
    void digits_without_an_end_and_powers_beyond_all_bounds_are_said() throws IOException {
        for (String number : List.of("7".repeat(10 << 20), "1e999999999", "-1e-999999999", "1e9999999999999999999")) {
            try (HostileServer server =
                    HostileServer.saying(HostileServer.OK, utf8("[{\"id\":" + number + ",\"name\":null}]"))) {
                assertThat(failure(server)).hasMessageMatching("(?s).*(beyond all bounds|Expected a whole number).*");
            }
        }
    }

    @Test
    void a_field_that_comes_a_million_times_is_one_field() throws IOException {
        String many = "\"name\":\"a\",".repeat(1_000_000);
        try (HostileServer server = HostileServer.saying(HostileServer.OK, utf8("[{" + many + "\"id\":1}]"))) {
            assertThat(ids(server)).containsExactly(1L);
        }
    }

    @Test
    void a_gzip_bomb_is_given_up() throws IOException {
        try (HostileServer server = new HostileServer((request, out) -> {
            out.write(utf8(HostileServer.OK + "Content-Encoding: gzip\r\n\r\n"));
            OutputStream bomb = new GZIPOutputStream(out, 1 << 16);
            byte[] blanks = " ".repeat(1 << 16).getBytes(StandardCharsets.US_ASCII);
            bomb.write('[');
            while (true) {
                bomb.write(blanks);
            }
        })) {
            assertThat(failure(server)).hasMessageContaining("64 MiB without coming to the end of a row");
            assertThat(server.taken()).isLessThan(2L << 20);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP/1.1 200 OK\r\n", "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n[", ""})
    void an_answer_that_drips_is_cut_by_the_bound_on_the_whole_call(String begin) throws IOException {
        OkHttpClient calls = new OkHttpClient.Builder()
                .retryOnConnectionFailure(false)
                .readTimeout(200, TimeUnit.MILLISECONDS)
                .callTimeout(250, TimeUnit.MILLISECONDS)
                .build();
        try (HostileServer server = new HostileServer((request, out) -> {
            out.write(utf8(begin));
            while (!Thread.currentThread().isInterrupted()) {
                out.write(utf8(begin.endsWith("[") ? " " : "X"));
                out.flush();
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            }
        })) {
            TestConnector connector = new TestConnector(
                    TestConnector.snapshot(TestConnector.LINKED),
                    Map.of("token", TestConnector.TOKEN, "base_url", server.url()),
                    world.over(calls));
            assertThat(catchThrowableOfType(SourceException.class, () -> connector.read(Offset.START)))
                    .hasMessageContaining("failed to answer 5 times in a row")
                    .hasMessageContaining("timeout");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Junk: %d\r\n", "Set-Cookie: c%d=v\r\n"})
    void a_million_headers_are_refused(String header) throws IOException {
        try (HostileServer server = new HostileServer((request, out) -> {
            out.write(utf8(HostileServer.OK));
            for (int i = 0; i < 1_000_000; i++) {
                out.write(utf8(header.formatted(i)));
            }
            out.write(utf8("\r\n[]"));
        })) {
            assertThat(failure(server)).isInstanceOf(SourceException.class);
        }
    }

    @Test
    void a_link_header_of_a_megabyte_is_refused_and_one_of_what_headers_may_have_is_read() throws IOException {
        try (HostileServer server =
                HostileServer.repeating(HostileServer.OK + "Link: ", "<a>; rel=\"x\"; title=\"next, <b>\", ")) {
            assertThat(failure(server)).isInstanceOf(SourceException.class);
        }
        String link = "<?a>;rel=x;".repeat(20_000);
        try (HostileServer server = HostileServer.saying(HostileServer.OK + "Link: " + link + "\r\n", utf8("[]"))) {
            assertThat(ids(server)).isEmpty();
        }
    }

    @Test
    void cookies_are_not_kept() throws IOException {
        try (HostileServer server = new HostileServer((request, out) -> {
            String link = request.contains("page=2") ? "" : "Link: <things?page=2>; rel=next\r\n";
            String row = request.contains("page=2") ? "[{\"id\":2}]" : "[{\"id\":1}]";
            out.write(utf8(HostileServer.OK + "Set-Cookie: track=me; Path=/\r\n" + link + "\r\n" + row));
        })) {
            assertThat(ids(server)).containsExactly(1L, 2L);
            assertThat(server.requests())
                    .hasSize(2)
                    .allSatisfy(request -> assertThat(request).doesNotContainIgnoringCase("cookie"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://169.254.169.254/latest/meta-data/",
                "http://[fd00:ec2::254]/latest/meta-data/",
                "http://metadata.google.internal/computeMetadata/v1/",
                "http://localhost/",
                "http://127.0.0.1:1/",
                "https://127.0.0.1/",
                "//evil.example/",
                "http://127.0.0.1@evil.example/",
                "\\\\evil.example\\",
                "file:///etc/passwd",
                "ftp://127.0.0.1/",
                "javascript:alert(1)",
                "http://"
            })
    void a_next_link_leads_to_the_source_or_nowhere(String link) throws IOException {
        try (HostileServer server = HostileServer.saying(
                HostileServer.OK + "Link: <" + link + ">; rel=\"next\"\r\n", utf8("[" + ROW + "]"))) {
            assertThat(failure(server)).isInstanceOf(PagingException.class);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void redirects_that_lead_in_a_circle_or_to_metadata_are_refused() throws IOException {
        for (String to :
                List.of("things", "http://169.254.169.254/latest/", "http://[fd00:ec2::254]/", "file:///etc/x")) {
            try (HostileServer server = HostileServer.saying(
                    "HTTP/1.1 302 Found\r\nConnection: close\r\nLocation: " + to + "\r\n", utf8("x"))) {
                assertThat(failure(server)).hasMessageContaining("redirects");
                assertThat(server.requests()).hasSizeLessThanOrEqualTo(6);
            }
        }
    }

    @Test
    void a_wait_of_ten_years_is_said_and_one_that_is_none_is_ours_to_choose() throws IOException {
        String refusal = "HTTP/1.1 429 Too Many\r\nConnection: close\r\nRetry-After: ";
        try (HostileServer server = HostileServer.saying(refusal + "315360000\r\n", utf8("x"))) {
            assertThat(failure(server)).hasMessageContaining("asks to wait for 315360000 seconds");
            assertThat(server.requests()).hasSize(1);
        }
        for (String wait : List.of("-1", "soon", "1e9", "Thu, 99 Foo 2026 00:00:00 GMT", "")) {
            try (HostileServer server = HostileServer.saying(refusal + wait + "\r\n", utf8("x"))) {
                assertThat(failure(server)).hasMessageContaining("failed to answer 5 times");
            }
        }
        assertThat(world.waits()).allSatisfy(wait -> assertThat(wait).isBetween(Duration.ZERO, Duration.ofSeconds(31)));
    }

    @Test
    void a_time_that_has_not_come_does_not_become_an_offset() throws IOException {
        TableModel windows = TestConnector.changes(TestConnector.SKIPPING, SourceOrder.NONE, true, Duration.ofDays(1));
        for (String date : List.of("Fri, 31 Dec 9999 23:59:59 GMT", "Tue, 03 Mar 2026 12:00:01 GMT")) {
            try (HostileServer server = HostileServer.saying(HostileServer.OK + "Date: " + date + "\r\n", utf8("[]"))) {
                assertThat(failure(windows, server)).hasMessageContaining("set this machine's clock right");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "Thu, 01 Jan 1970 00:00:00 GMT", "-1", ""})
    void a_garbled_or_early_time_loses_nothing(String date) throws IOException {
        TableModel changes = TestConnector.changes(TestConnector.SKIPPING, SourceOrder.NONE, false, null);
        try (HostileServer server = HostileServer.saying(HostileServer.OK + "Date: " + date + "\r\n", utf8("[]"))) {
            assertThat(connector(changes, server).read(Offset.START).ids()).isEmpty();
        }
    }

    @Test
    void a_length_that_is_a_lie_is_found_out() throws IOException {
        for (int length : List.of(5, 1_000, 0)) {
            try (HostileServer server = HostileServer.saying(
                    HostileServer.OK + "Content-Length: " + length + "\r\n", utf8("[" + ROW + "]"))) {
                assertThat(failure(server)).hasMessageContaining("5 times in a row");
            }
        }
        try (HostileServer server = HostileServer.saying(HostileServer.OK + "Content-Length: -5\r\n", utf8("[]"))) {
            assertThat(failure(server)).hasMessageContaining("a length below zero");
        }
        for (String length : List.of("99999999999999999999", "x")) {
            try (HostileServer server = HostileServer.saying(
                    HostileServer.OK + "Content-Length: " + length + "\r\n", utf8("[" + ROW + "]"))) {
                assertThat(ids(server)).containsExactly(1L);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "br", "deflate", "identity, gzip"})
    void an_encoding_that_is_a_lie_is_found_out_or_passed_over(String encoding) throws IOException {
        try (HostileServer server = HostileServer.saying(
                HostileServer.OK + "Content-Encoding: " + encoding + "\r\n", new byte[] {(byte) 0xce, 1, 2, 3})) {
            assertThat(failure(server)).hasMessageContaining("5 times in a row");
        }
    }

    @Test
    void bodies_in_other_characters_are_read_or_said_and_never_guessed() throws IOException {
        String rows = "[{\"id\":1,\"name\":\"Müller\"}]";
        for (Charset charset : List.of(StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)) {
            try (HostileServer server = HostileServer.saying(HostileServer.OK, rows.getBytes(charset))) {
                assertThat(ids(server)).containsExactly(1L);
            }
        }
        try (HostileServer server = HostileServer.saying(HostileServer.OK, utf8("\uFEFF" + rows))) {
            assertThat(ids(server)).containsExactly(1L);
        }
        for (byte[] body : List.of(
                rows.getBytes(StandardCharsets.ISO_8859_1), utf8(rows.replace("Mü", "\0")), utf8(rows + "\0"))) {
            try (HostileServer server = HostileServer.saying(HostileServer.OK, body)) {
                assertThat(failure(server)).hasMessageContaining("the body is not JSON");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"<", "<script", "<head><", "{\"message\":\"", "\u001b[31m"})
    void an_error_is_looked_at_no_longer_than_a_moment(String body) throws IOException {
        try (HostileServer server =
                HostileServer.repeating("HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n", body)) {
            long begin = System.nanoTime();
            assertThat(failure(server)).hasMessageContaining("status 404").hasMessageNotContaining("\u001b");
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(2));
        }
    }

    @Test
    void what_a_broken_answer_echoes_of_secrets_is_in_no_cause() throws IOException {
        try (HostileServer server = new HostileServer((request, out) -> {
            String token = request.replaceAll("(?s).*Bearer ([^\r]*).*", "$1");
            out.write(utf8("SIP/1.0 " + token + "\r\n\r\n"));
        })) {
            assertThat(failure(server)).isInstanceOf(SourceException.class);
        }
    }

    @Test
    void pages_that_lead_on_and_on_without_a_row_are_given_up() {
        PaginationModel linked = TestConnector.LINKED;
        TestConnector connector = new TestConnector(
                TestConnector.snapshot(linked),
                TestConnector.OPTIONS,
                world.environment(request -> world.response(request, 200, "[]")
                        .header("Link", "<things?token=" + world.requests().size() + ">; rel=next")
                        .build()));
        assertThat(catchThrowableOfType(PagingException.class, () -> connector.read(Offset.START)))
                .hasMessageContaining("10000 pages in a row were empty");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/",
                "https://[::1]/",
                "https://[::ffff:127.0.0.1]/",
                "https://0.0.0.0/",
                "https://0x7f.1/",
                "https://2130706433/",
                "https://localhost./",
                "https://a.localhost/",
                "https://10.0.0.1/",
                "https://172.31.0.1/",
                "https://192.168.0.1/",
                "https://100.64.0.1/",
                "https://169.254.169.254/latest/",
                "https://[fe80::1]/",
                "https://[fd00:ec2::254]/",
                "https://metadata.google.internal/",
                "http://api.example.com/",
                "ftp://api.example.com/"
            })
    void a_source_on_the_internet_leads_neither_into_our_network_nor_to_http(String location) {
        TestConnector connector = new TestConnector(
                TestConnector.snapshot(TestConnector.LINKED),
                TestConnector.OPTIONS,
                world.environment(request -> world.response(request, 302, "")
                        .header("Location", location)
                        .build()));
        assertThat(catchThrowableOfType(SourceException.class, () -> connector.read(Offset.START)))
                .hasMessageContaining("redirects");
        assertThat(world.requests()).hasSize(1);
    }
}
