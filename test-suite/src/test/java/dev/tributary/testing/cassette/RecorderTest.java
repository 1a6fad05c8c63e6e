package dev.tributary.testing.cassette;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.model.SourceModel;
import dev.tributary.model.json.ModelFile;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecorderTest {
    private static final String OWN = "own/secret+with=signs";
    private static final String GIVEN = "given-by-the-source-71";
    private static final String COOKIE = "cookie-value-83";
    private static final String JWT = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJqYW5lIn0.c2lnbmF0dXJl";
    private static final String EMAIL = "jane.doe@corp.example.org";
    private static final String NAME = "Jane Q. Doe";
    private static final String PHONE = "+49 170 1234567";
    private static final String STREET = "Hauptstr. 17";
    private static final List<String> PLANTED =
            List.of(OWN, GIVEN, COOKIE, JWT, EMAIL, NAME, PHONE, STREET, "1980-05-17", "10.20.30.40", "hunter22");

    private static final SourceModel MODEL = ModelFile.load(RecorderTest.class.getClassLoader(), "sample");
    private static final Instant TIME = Instant.parse("2026-03-04T05:06:07Z");

    private final MockWebServer server = new MockWebServer();
    private final Cassette cassette = new Cassette("sample", TIME, Bounds.RECORDED, Map.of(), Map.of());
    private final Scrubber scrubber = new Scrubber(MODEL, Map.of("token", OWN));
    private final Recorder recorder = new Recorder(MODEL, cassette, scrubber);

    @BeforeEach
    void start() throws IOException {
        server.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static OkHttpClient client(Interceptor interceptor) {
        return new OkHttpClient.Builder()
                .followRedirects(false)
                .addInterceptor(interceptor)
                .build();
    }

    private String send(Request request) throws IOException {
        try (Response response = client(recorder.calls()).newCall(request).execute()) {
            return response.headers() + "\n" + response.body().string();
        }
    }

    private String url(String pathAndQuery) {
        return server.url("/") + pathAndQuery;
    }

    private static Request.Builder get(String url) {
        return new Request.Builder().url(url);
    }

    private void answer(String type, String body) {
        server.enqueue(new MockResponse.Builder()
                .addHeader("Content-Type", type)
                .body(body)
                .build());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The bytes of a text as they can stand in Base64, wherever they begin there. */
    private static Stream<String> spellings(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        String base64 = Base64.getEncoder().withoutPadding().encodeToString(bytes);
        return Stream.of(text, encoded(text), text.replace("/", "\\/"), base64);
    }

    @Test
    void no_secret_and_no_personal_data_reaches_the_file_wherever_it_is_planted() throws IOException {
        String person = """
                {"id": 7, "user": {"login": "%s", "name": "%s", "email": "%s", "mobilePhone": "%s", "birthday": "1980-05-17",
                 "address": {"street": "%s", "zip": "04711"}, "last_ip": "10.20.30.40"},
                 "note": "call %s or write to %s, says %s", "link": "https://example.org/?access_token=%s&page=2",
                 "auth": {"api_key": "%s", "password": "hunter22"}, "jwt": "%s", "echo": "%s", "raw": "{\\"email\\":\\"%s\\"}",
                 "fields": [{"name": "email", "value": "%s"}, {"name": "full_name", "value": "%s"}],
                 "by_email": {"%s": 1}, "basic": "Basic %s"}
                """.formatted(
                        NAME,
                        NAME,
                        EMAIL,
                        PHONE,
                        STREET,
                        PHONE,
                        EMAIL,
                        NAME,
                        GIVEN,
                        GIVEN,
                        JWT,
                        OWN.replace("/", "\\/"),
                        EMAIL,
                        EMAIL,
                        NAME,
                        EMAIL,
                        Base64.getEncoder().encodeToString(("jane:" + OWN).getBytes(StandardCharsets.UTF_8)));
        server.enqueue(new MockResponse.Builder()
                .addHeader("Content-Type", "application/json")
                .addHeader("Set-Cookie", "sid=" + COOKIE + "; Path=/")
                .addHeader("Link", "<" + url("next?token=" + GIVEN + "&owner=" + encoded(EMAIL)) + ">; rel=\"next\"")
                .addHeader("X-Debug", "Bearer " + OWN)
                .body(person)
                .build());
        send(get(url("v1/" + encoded(OWN).replace("+", "%20") + "/users?key=" + encoded(OWN) + "&email="
                        + encoded(EMAIL) + "&sig=hunter22"))
                .header("Authorization", "Bearer " + OWN)
                .header("Cookie", "sid=" + COOKIE)
                .header("X-Api-Key", OWN)
                .header("X-Custom", "value " + OWN)
                .build());

        server.enqueue(new MockResponse.Builder()
                .code(302)
                .addHeader("Location", "https://files.example.org/x?X-Amz-Signature=" + GIVEN + "&token=" + JWT)
                .build());
        send(get(url("file")).build());

        server.enqueue(new MockResponse.Builder()
                .code(403)
                .addHeader("Content-Type", "text/html")
                .body("<p>" + EMAIL + " may not, " + OWN + "</p><first_name>" + NAME + "</first_name><b>" + PHONE
                        + "</b>")
                .build());
        send(get(url("forbidden")).build());

        answer(
                "application/json",
                "{\"access_token\": \"" + GIVEN + "\", \"refresh_token\": \"" + JWT + "\", \"expires_in\": 60}");
        send(get(url("token"))
                .post(RequestBody.create(
                        "grant_type=password&username=" + encoded(NAME) + "&password=hunter22&client_secret="
                                + encoded(OWN) + "&assertion=" + JWT,
                        MediaType.get("application/x-www-form-urlencoded")))
                .build());

        answer("application/json", "[]");
        send(get(url("search"))
                .post(RequestBody.create(
                        "{\"query\": {\"email\": \"" + EMAIL + "\", \"secret\": \"" + OWN.replace("/", "\\/") + "\"}}",
                        MediaType.get("application/json")))
                .build());

        answer("text/csv", "id,first name,email,note\n1,\"" + NAME + "\"," + EMAIL + ",\"a,b " + PHONE + "\"\n");
        send(get(url("export.csv")).build());

        answer(
                "application/x-ndjson",
                "{\"id\":1,\"fullName\":\"" + NAME + "\"}\n{\"id\":2,\"email\":\"" + EMAIL + "\"}\n");
        send(get(url("export.ndjson")).build());

        Buffer gzip = new Buffer().write(new RecordedBody.Text("id,email\n1," + EMAIL + "\n", true).bytes());
        server.enqueue(new MockResponse.Builder()
                .addHeader("Content-Type", "application/gzip")
                .body(gzip)
                .build());
        send(get(url("export.gz")).build());

        String file = CassetteFile.text(cassette);
        assertThat(file).contains("export.gz", "forbidden", "secret000001", "example.com");
        PLANTED.stream()
                .flatMap(RecorderTest::spellings)
                .forEach(planted -> assertThat(file).doesNotContainIgnoringCase(planted));
    }

    @Test
    void equal_values_stay_equal_and_unlike_ones_unlike_in_all_that_is_recorded() throws IOException {
        answer("application/json", "[{\"email\": \"a@b.de\", \"id\": 1}, {\"email\": \"c@d.de\", \"id\": 2}]");
        answer("application/json", "[{\"author_email\": \"c@d.de\"}, {\"text\": \"by a@b.de\"}]");

        String people = send(get(url("people")).build());
        String notes = send(get(url("notes")).build());

        assertThat(people).contains("\"person1@example.com\",\"id\":1", "\"person2@example.com\",\"id\":2");
        assertThat(notes).contains("\"author_email\":\"person2@example.com\"", "by person1@example.com");
    }

    @Test
    void a_source_gets_back_what_it_gave_though_the_connector_knows_only_what_stands_for_it() throws Exception {
        answer("application/json", "{\"access_token\": \"" + GIVEN + "\", \"user\": {\"email\": \"" + EMAIL + "\"}}");
        answer("application/json", "[]");
        String token = send(get(url("token")).build());
        assertThat(token).contains("secret000001", "person1@example.com").doesNotContain(GIVEN, EMAIL);

        send(get(url("users/person1@example.com?owner=person1%40example.com"))
                .header("Authorization", "Bearer secret000001")
                .build());

        server.takeRequest();
        mockwebserver3.RecordedRequest received = server.takeRequest();
        assertThat(received.getHeaders().get("Authorization")).isEqualTo("Bearer " + GIVEN);
        assertThat(received.getUrl().queryParameter("owner")).isEqualTo(EMAIL);
        assertThat(received.getUrl().pathSegments()).containsExactly("users", EMAIL);
    }

    @Test
    void types_and_forms_stay_as_they_are_so_that_they_can_be_decoded() throws IOException {
        answer(
                "application/json",
                "{\"phone\": 491701234567, \"fax\": \"+49 (30) 12-34\", \"birth_date\": \"1980-05-17T00:00:00Z\","
                        + " \"email_verified\": true, \"token_expires_at\": \"2026-01-01T00:00:00Z\", \"secret\": \"AAECAwQF\","
                        + " \"name\": \"a repository\", \"next_page_token\": \"12\", \"author_id\": \"77\", \"email\": null,"
                        + " \"phone_count\": 3}");

        String body = send(get(url("types")).build());

        assertThat(body)
                .contains(
                        "\"phone\":1,",
                        "\"fax\":\"+00 (00) 00-02\"",
                        "\"birth_date\":\"1900-01-02T00:00:00Z\"",
                        "\"email_verified\":true",
                        "\"token_expires_at\":\"2026-01-01T00:00:00Z\"",
                        "\"next_page_token\":\"12\"",
                        "\"author_id\":\"77\"",
                        "\"email\":null",
                        "\"phone_count\":3");
        assertThat(Base64.getDecoder().decode("secret000001")).hasSize(9);
    }

    @Test
    void each_request_is_made_once_and_answers_carry_the_time_of_the_cassette() throws IOException {
        server.enqueue(new MockResponse.Builder()
                .addHeader("Date", "Mon, 02 Nov 2026 10:00:00 GMT")
                .addHeader("Retry-After", "7")
                .body("[1]")
                .build());

        String first = send(get(url("once")).build());
        String second = send(get(url("once")).build());

        assertThat(server.getRequestCount()).isEqualTo(1);
        assertThat(first).contains("Date: Wed, 04 Mar 2026 05:06:07 GMT", "Retry-After: 7");
        assertThat(second).contains("Date: Wed, 04 Mar 2026 05:06:07 GMT", "[1]");
        assertThat(CassetteFile.text(cassette)).doesNotContain("etry-", "2026 ");
    }

    @Test
    void a_failure_of_the_moment_is_handed_on_but_not_kept() throws IOException {
        server.enqueue(new MockResponse.Builder().code(503).build());
        answer("application/json", "[1]");

        send(get(url("flaky")).build());
        String second = send(get(url("flaky")).build());

        assertThat(second).contains("[1]");
        assertThat(cassette.size()).isEqualTo(1);
    }

    @Test
    void wrong_credentials_have_answers_of_their_own() throws IOException {
        answer("application/json", "[1]");
        server.enqueue(new MockResponse.Builder().code(401).build());
        send(get(url("rows")).build());

        try (Response refused = client(recorder.calls("wrong"))
                .newCall(get(url("rows")).build())
                .execute()) {
            assertThat(refused.code()).isEqualTo(401);
        }

        assertThat(cassette.size()).isEqualTo(2);
    }

    @Test
    void the_same_source_gives_the_same_file_and_the_file_the_same_answers_without_it() throws IOException {
        String asked = url("people?page=2");
        answer("application/json", "[{\"email\": \"" + EMAIL + "\", \"id\": 1.10}]");
        String recorded =
                send(get(asked).header("Authorization", "Bearer " + OWN).build());
        String file = CassetteFile.text(cassette);
        server.close();

        Cassette read = CassetteFile.read("here", file);
        assertThat(CassetteFile.text(read)).isEqualTo(file);
        Replayer replayer = new Replayer(read, new Scrubber(MODEL, Map.of("token", "another")), "record it again");
        try (Response replayed = client(replayer.calls())
                .newCall(get(asked).header("Authorization", "Bearer another").build())
                .execute()) {
            assertThat(replayed.headers() + "\n" + replayed.body().string()).isEqualTo(recorded);
        }
    }

    @Test
    void what_was_not_recorded_is_told_with_what_is_nearest_and_how_it_differs() {
        cassette.add(new Exchange(
                new RecordedRequest(
                        "connection",
                        "GET",
                        "https://a.example/v1/posts?page=2&per_page=100",
                        Map.of(),
                        Optional.empty()),
                new RecordedResponse(200, Map.of(), Optional.empty())));
        cassette.add(new Exchange(
                new RecordedRequest(
                        "connection", "GET", "https://a.example/v1/users?page=2", Map.of(), Optional.empty()),
                new RecordedResponse(200, Map.of(), Optional.empty())));
        Replayer replayer = new Replayer(cassette, scrubber, "record it again");

        assertThatThrownBy(() -> client(replayer.calls())
                        .newCall(get("https://a.example/v1/posts?page=3&per_page=100")
                                .build())
                        .execute())
                .isInstanceOf(UnrecordedRequestException.class)
                .hasMessageContaining("no answer to GET https://a.example/v1/posts?page=3&per_page=100")
                .hasMessageContaining("nearest:  GET https://a.example/v1/posts?page=2&per_page=100")
                .hasMessageContaining("`page` is 3, recorded is 2")
                .hasMessageContaining("record it again");
    }

    @Test
    void a_recording_has_small_pages_and_only_what_the_descriptor_mentions() throws Exception {
        server.enqueue(new MockResponse.Builder()
                .addHeader("X-Pages", "3")
                .addHeader("Server", "any")
                .body("[{\"name\": \"bug\", \"color\": \"" + "a long text ".repeat(30)
                        + "\", \"_links\": {\"self\": 1}}]")
                .build());
        recorder.requested("sample", "labels");

        String labels = send(get(url("labels?page=1&per_page=20")).build());

        assertThat(server.takeRequest().getUrl().queryParameter("per_page")).isEqualTo("10");
        assertThat(labels).contains("x-pages: 3", "\"name\":\"bug\"").doesNotContain("_links", "any");
        assertThat(labels.length()).isLessThan(300);
        assertThat(CassetteFile.text(cassette)).contains("labels?page=1&per_page=20");
    }

    @Test
    void what_is_no_text_is_not_recorded() {
        server.enqueue(new MockResponse.Builder()
                .body(new Buffer().write(new byte[] {0, (byte) 0xff, (byte) 0xfe, 1}))
                .build());

        assertThatThrownBy(() -> send(get(url("picture")).build()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no text in UTF-8");
        assertThat(cassette.size()).isZero();
    }

    @Test
    void pages_stand_in_the_order_of_their_numbers() {
        assertThat(ExchangeOrder.compare("page=2&a", "page=10&a")).isNegative();
        assertThat(ExchangeOrder.compare("page=10", "page=2")).isPositive();
        assertThat(ExchangeOrder.compare("page=02", "page=2")).isNotZero();
        assertThat(ExchangeOrder.compare("b", "b1")).isNegative();
    }
}
