package dev.tributary.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.model.AuthModel;
import dev.tributary.model.ErrorModel;
import dev.tributary.model.LimitModel;
import dev.tributary.model.OptionModel;
import dev.tributary.model.SourceModel;
import dev.tributary.runtime.auth.Credentials;
import dev.tributary.runtime.environment.Environment;
import dev.tributary.runtime.environment.RunListener;
import dev.tributary.runtime.error.AuthenticationException;
import dev.tributary.runtime.error.ConnectorException;
import dev.tributary.runtime.error.Place;
import dev.tributary.runtime.error.SourceException;
import dev.tributary.runtime.limit.LimitRegistry;
import dev.tributary.runtime.limit.Limits;
import dev.tributary.runtime.options.OptionCheck;
import dev.tributary.runtime.options.Options;
import dev.tributary.runtime.rest.FakeWorld;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The transport over real sockets, with time that only sleeping moves. */
class TransportTest {
    private static final Place PLACE = new Place("test", "things");
    private static final String KEY = "k3y-of-mine";
    private static final String TOKEN = "t0ken-of-mine";

    private final MockWebServer server = new MockWebServer();
    private final MockWebServer other = new MockWebServer();
    private final FakeWorld world = new FakeWorld();

    @BeforeEach
    void start() throws IOException {
        server.start();
        other.start();
    }

    @AfterEach
    void stop() {
        server.close();
        other.close();
    }

    static SourceModel model() {
        List<OptionModel> options = List.of(
                new OptionModel("token", "", false, null, null, List.of(), true),
                new OptionModel("key", "", false, null, null, List.of(), true));
        List<AuthModel> auth = List.of(new AuthModel.Bearer("{token}"), new AuthModel.QueryKey("api_key", "{key}"));
        return new SourceModel(
                1,
                "test",
                "Test",
                "",
                "none",
                "http://127.0.0.1/",
                List.of(),
                List.of(),
                options,
                auth,
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of());
    }

    private Transport transport(Map<String, String> given) {
        SourceModel model = model();
        Options options = new OptionCheck("test, connection", model.options()).check(given);
        OkHttpClient calls = new OkHttpClient.Builder()
                .followRedirects(false)
                .retryOnConnectionFailure(false)
                .readTimeout(300, TimeUnit.MILLISECONDS)
                .build();
        return new Transport(world.over(calls), new Credentials(model, options, base()));
    }

    private HttpUrl base() {
        return server.url("/api/");
    }

    private String get() {
        return get(Map.of("token", TOKEN, "key", KEY));
    }

    private String get(Map<String, String> options) {
        Request request =
                new Request.Builder().url(base().resolve("things?q=1")).build();
        return transport(options).exchange(PLACE, request, response -> {
            try (response) {
                return new String(response.body().readAllBytes(), StandardCharsets.UTF_8);
            }
        });
    }

    private static MockResponse.Builder answer(int status, String body) {
        return new MockResponse.Builder().code(status).body(body);
    }

    private void enqueue(MockResponse.Builder... responses) {
        for (MockResponse.Builder response : responses) {
            server.enqueue(response.build());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 429, 500, 502, 503, 504})
    void a_source_that_fails_for_the_moment_is_asked_again(int status) {
        enqueue(answer(status, ""), answer(status, ""), answer(200, "ok"));
        assertThat(get()).isEqualTo("ok");
        assertThat(server.getRequestCount()).isEqualTo(3);
        assertThat(world.waits()).hasSize(2).allSatisfy(wait -> assertThat(wait).isLessThan(Duration.ofSeconds(2)));
    }

    @Test
    void a_source_that_keeps_failing_is_given_up_with_its_own_words_and_what_to_do() {
        for (int i = 0; i < 5; i++) {
            enqueue(answer(503, "{\"error\":{\"code\":7,\"message\":\"under repair, " + KEY + "\"}}"));
        }
        assertThatThrownBy(this::get)
                .isInstanceOf(SourceException.class)
                .hasMessageStartingWith("test, things: the source failed to answer 5 times in a row (GET http://")
                .hasMessageContaining("status 503, it says: under repair, ***")
                .hasMessageContaining("the offset has not moved")
                .satisfies(e -> assertThat(((SourceException) e).status()).hasValue(503));
        assertThat(server.getRequestCount()).isEqualTo(5);
    }

    @Test
    void the_source_says_how_long_to_wait() {
        enqueue(
                answer(429, "").addHeader("Retry-After", "7"),
                answer(503, "")
                        .addHeader("Date", "Sun, 01 Mar 2026 00:00:00 GMT")
                        .addHeader("Retry-After", "Sun, 01 Mar 2026 00:00:30 GMT"),
                answer(200, "ok"));
        assertThat(get()).isEqualTo("ok");
        assertThat(world.waits().get(0)).isBetween(Duration.ofSeconds(7), Duration.ofMillis(7_500));
        assertThat(world.waits().get(1)).isBetween(Duration.ofSeconds(30), Duration.ofMillis(30_500));
    }

    @Test
    void a_wait_beyond_all_bounds_is_an_error_instead() {
        enqueue(answer(429, "").addHeader("Retry-After", "86400"));
        assertThatThrownBy(this::get)
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("asks to wait for 86400 seconds");
        assertThat(world.waits()).isEmpty();
    }

    @Test
    void a_403_that_asks_to_wait_is_a_rate_limit_and_not_about_credentials() {
        enqueue(answer(403, "secondary rate limit").addHeader("Retry-After", "7"), answer(200, "ok"));
        assertThat(get()).isEqualTo("ok");
        assertThat(world.waits())
                .singleElement()
                .satisfies(wait -> assertThat(wait).isGreaterThanOrEqualTo(Duration.ofSeconds(7)));
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void refused_credentials_are_tried_once(int status) {
        enqueue(answer(status, "{\"message\":\"Bad credentials\"}"));
        assertThatThrownBy(this::get)
                .isInstanceOf(AuthenticationException.class)
                .hasMessageContaining("status " + status + ", it says: Bad credentials")
                .hasMessageContaining("check the connection options token, key");
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void a_request_that_is_wrong_is_made_once() {
        enqueue(answer(404, "<html><head><title>x</title></head>No\n such thing</html>"));
        assertThatThrownBy(this::get)
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("it says: No such thing");
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void bodies_that_break_off_and_sockets_that_close_are_asked_for_again() {
        enqueue(
                answer(200, "0123456789").onResponseBody(new SocketEffect.CloseSocket()),
                answer(200, "").onResponseStart(new SocketEffect.CloseSocket()),
                answer(200, "late").headersDelay(1, TimeUnit.SECONDS),
                answer(200, "whole"));
        assertThat(get()).isEqualTo("whole");
    }

    @Test
    void credentials_are_added_and_redirects_within_the_origin_keep_them() throws InterruptedException {
        enqueue(answer(302, "").addHeader("Location", "../moved?q=2"), answer(200, "ok"));
        assertThat(get()).isEqualTo("ok");
        assertThat(server.takeRequest().getUrl().queryParameter("api_key")).isEqualTo(KEY);
        var second = server.takeRequest();
        assertThat(second.getTarget()).isEqualTo("/moved?q=2&api_key=" + KEY);
        assertThat(second.getHeaders().get("Authorization")).isEqualTo("Bearer " + TOKEN);
    }

    @Test
    void a_redirect_to_another_origin_carries_nothing_of_ours() throws InterruptedException {
        enqueue(answer(307, "").addHeader("Location", other.url("/elsewhere").toString()));
        other.enqueue(answer(200, "ok").build());
        assertThat(get()).isEqualTo("ok");
        var there = other.takeRequest();
        assertThat(there.getTarget()).isEqualTo("/elsewhere");
        assertThat(there.getHeaders().get("Authorization")).isNull();
        assertThat(there.getHeaders().toString()).doesNotContain(TOKEN).doesNotContain(KEY);
    }

    @Test
    void a_redirect_that_would_carry_our_key_elsewhere_is_refused() {
        enqueue(answer(302, "")
                .addHeader("Location", other.url("/x?api_key=" + KEY).toString()));
        assertThatThrownBy(this::get)
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("with our credentials")
                .satisfies(e -> assertThat(e.toString()).doesNotContain(KEY));
        assertThat(other.getRequestCount()).isZero();
    }

    @Test
    void an_origin_that_refuses_after_a_redirect_is_told_apart_from_wrong_credentials() {
        enqueue(answer(302, "").addHeader("Location", other.url("/x").toString()));
        other.enqueue(answer(401, "").build());
        assertThatThrownBy(this::get)
                .isInstanceOf(AuthenticationException.class)
                .hasMessageContaining("redirected to another origin")
                .hasMessageContaining("base_url");
    }

    @Test
    void redirects_without_end_are_given_up() {
        for (int i = 0; i < 6; i++) {
            enqueue(answer(302, "").addHeader("Location", "/again"));
        }
        assertThatThrownBy(this::get).hasMessageContaining("more than 5 times");
        assertThat(server.getRequestCount()).isEqualTo(6);
    }

    @Test
    void a_host_that_does_not_answer_is_said() {
        server.close();
        assertThatThrownBy(this::get)
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("could not be reached 5 times")
                .hasMessageContaining("base_url` and the network")
                .hasMessageContaining("ConnectException")
                .satisfies(e -> assertThat(((SourceException) e).status()).isEmpty());
    }

    @Test
    void an_error_message_is_read_only_so_far() {
        enqueue(new MockResponse.Builder().code(400).body(new Buffer().writeUtf8("x".repeat(5_000_000))));
        assertThatThrownBy(this::get).satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(700));
    }

    @Test
    void an_interrupted_thread_stops_waiting_and_stays_interrupted() {
        enqueue(answer(503, ""), answer(200, "ok"));
        Transport transport = new Transport(
                new Environment(
                        new OkHttpClient(),
                        Clock.systemUTC(),
                        duration -> {
                            throw new InterruptedException();
                        },
                        new Random(1),
                        RunListener.NONE),
                new Credentials(model(), new OptionCheck("test", model().options()).check(Map.of()), base()));
        assertThatThrownBy(() -> transport.exchange(
                        PLACE, new Request.Builder().url(base()).build(), response -> "never"))
                .isInstanceOf(ConnectorException.class)
                .hasMessageContaining("interrupted");
        assertThat(Thread.interrupted()).isTrue();
    }

    private String post(Terms terms) {
        Request request = new Request.Builder()
                .url(base().resolve("exports"))
                .post(RequestBody.create("{}", MediaType.get("application/json")))
                .build();
        return transport(Map.of()).exchange(PLACE, request, terms, response -> {
            try (response) {
                return new String(response.body().readAllBytes(), StandardCharsets.UTF_8);
            }
        });
    }

    @Test
    void a_post_that_reads_is_repeated_as_a_get_is() {
        enqueue(answer(500, ""), answer(200, "").onResponseStart(new SocketEffect.CloseSocket()), answer(200, "ok"));
        assertThat(post(Terms.NONE)).isEqualTo("ok");
    }

    @Test
    void a_request_that_does_something_is_repeated_only_where_it_is_certainly_undone() {
        enqueue(
                answer(429, ""),
                answer(503, "").addHeader("Retry-After", "1"),
                answer(403, "").addHeader("Retry-After", "1"),
                answer(200, "ok"));
        assertThat(post(Terms.NONE.doneOnce())).isEqualTo("ok");
    }

    @Test
    void a_request_that_the_source_may_have_carried_out_is_not_repeated() {
        for (MockResponse.Builder failure : List.of(
                answer(500, ""),
                answer(503, ""),
                answer(408, ""),
                answer(200, "").onResponseStart(new SocketEffect.CloseSocket()),
                answer(200, "0123456789").onResponseBody(new SocketEffect.CloseSocket()))) {
            int before = server.getRequestCount();
            enqueue(failure);
            assertThatThrownBy(() -> post(Terms.NONE.doneOnce()))
                    .isInstanceOf(SourceException.class)
                    .hasMessageContaining("may have done what was asked")
                    .hasMessageContaining("@OnError(action = Action.RETRY)");
            assertThat(server.getRequestCount()).isEqualTo(before + 1);
        }
        assertThat(world.waits()).isEmpty();
    }

    @Test
    void a_status_that_is_declared_to_be_repeated_is_so_whatever_the_request_does() {
        ErrorModel declared = new ErrorModel(List.of(500), null, null, ErrorModel.Action.RETRY, "");
        enqueue(answer(500, ""), answer(200, "ok"));
        assertThat(post(new Terms(ErrorRules.of(List.of(declared), List.of()), Limits.NONE).doneOnce()))
                .isEqualTo("ok");
    }

    @Test
    void what_the_source_asks_to_wait_is_bounded_altogether() {
        enqueue(
                answer(429, "").addHeader("Retry-After", "600"),
                answer(429, "").addHeader("Retry-After", "600"),
                answer(200, "never"));
        assertThatThrownBy(this::get)
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("asks to wait for 600 seconds, after 600 seconds that were waited already");
        assertThat(server.getRequestCount()).isEqualTo(2);
    }

    @Test
    void only_requests_to_the_source_itself_use_up_what_it_allows() {
        LimitModel limit = new LimitModel(2, Duration.ofMinutes(1), null, null, null, null, 0);
        Terms terms = new Terms(
                ErrorRules.NONE,
                LimitRegistry.of(world.over(new OkHttpClient()).clock(), "shop", List.of(limit))
                        .own());
        for (int i = 0; i < 3; i++) {
            other.enqueue(answer(200, "file").build());
            transport(Map.of())
                    .exchange(
                            PLACE, new Request.Builder().url(other.url("/file")).build(), terms, response -> {
                                response.close();
                                return "";
                            });
        }
        assertThat(world.waits()).isEmpty();
    }

    @Test
    void what_nobody_waits_for_any_more_is_not_repeated() {
        enqueue(answer(500, ""), answer(200, "ok"));
        Transport calledOff = transport(Map.of()).within(world.over(new OkHttpClient()), () -> true);
        assertThatThrownBy(() -> calledOff.exchange(
                        PLACE, new Request.Builder().url(base()).build(), response -> "never"))
                .isInstanceOf(CancellationException.class);
        assertThat(server.getRequestCount()).isEqualTo(1);
        assertThat(world.waits()).isEmpty();
    }
}
