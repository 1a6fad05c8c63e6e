package dev.tributary.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tributary.model.LimitModel;
import dev.tributary.runtime.auth.Credentials;
import dev.tributary.runtime.environment.Environment;
import dev.tributary.runtime.environment.RunListener;
import dev.tributary.runtime.environment.Wait;
import dev.tributary.runtime.error.Place;
import dev.tributary.runtime.error.SourceException;
import dev.tributary.runtime.limit.LimitRegistry;
import dev.tributary.runtime.options.OptionCheck;
import dev.tributary.runtime.rest.FakeWorld;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;
import okio.ForwardingSource;
import okio.Okio;
import org.junit.jupiter.api.Test;

/** Single attempts, against a source without network. */
class AttemptTest {
    private static final Place PLACE = new Place("test", "things");
    private static final HttpUrl URL = HttpUrl.get("http://api.example.com/");

    private final FakeWorld world = new FakeWorld();

    private static Transport transport(Environment environment) {
        return new Transport(
                environment,
                new Credentials(
                        TransportTest.model(),
                        new OptionCheck("test", TransportTest.model().options()).check(Map.of()),
                        URL));
    }

    private static Request request() {
        return new Request.Builder().url(URL).build();
    }

    /** A body that says when it is closed. */
    private static ResponseBody body(String text, Runnable closed) {
        BufferedSource source = Okio.buffer(new ForwardingSource(new Buffer().writeUtf8(text)) {
            @Override
            public void close() throws IOException {
                closed.run();
                super.close();
            }
        });
        return ResponseBody.create(source, MediaType.get("application/json"), text.length());
    }

    @Test
    void a_response_that_is_not_read_is_closed_and_one_that_is_belongs_to_its_reader() {
        List<Integer> closed = new ArrayList<>();
        Deque<Integer> statuses = new ArrayDeque<>(List.of(500, 302, 429, 200));
        Transport transport = transport(world.environment(request -> {
            int status = statuses.removeFirst();
            return world.response(request, status, "")
                    .header("Location", "/again")
                    .body(body("{}", () -> closed.add(status)))
                    .build();
        }));

        HttpResponse read = transport.exchange(PLACE, request(), response -> response);

        assertThat(closed).contains(500, 302, 429).doesNotContain(200);
        read.close();
        assertThat(closed).contains(200);
    }

    @Test
    void a_response_whose_reader_fails_is_closed() {
        List<String> closed = new ArrayList<>();
        Transport transport = transport(world.environment(request -> world.response(request, 200, "")
                .body(body("{}", () -> closed.add("closed")))
                .build()));

        assertThatThrownBy(() -> transport.exchange(PLACE, request(), response -> {
                    throw new IllegalStateException("the reader's own mistake");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(closed).isNotEmpty();
        assertThat(world.requests()).hasSize(1);
    }

    @Test
    void a_body_of_another_form_is_asked_for_again_and_said() {
        Transport transport = transport(world.environment(
                request -> world.response(request, 200, "<html>").build()));

        assertThatThrownBy(() -> transport.exchange(PLACE, request(), response -> {
                    throw new MalformedBodyException("no JSON but `<html>`");
                }))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("the source's answer could not be read 5 times in a row")
                .hasMessageContaining("no JSON but `<html>`")
                .hasMessageContaining("check the connection option `base_url`, for a page that people see");
        assertThat(world.requests()).hasSize(5);
        assertThat(world.waits()).hasSize(4);
    }

    @Test
    void a_response_that_says_a_length_below_zero_is_one_that_broke_off() {
        Transport transport = transport(world.environment(request -> world.response(request, 200, "x")
                .header("Content-Length", " -1")
                .build()));
        assertThatThrownBy(() -> transport.exchange(PLACE, request(), response -> "never"))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("a length below zero");
        assertThat(world.requests()).hasSize(5);
    }

    @Test
    void waits_and_repetitions_are_told_to_who_listens() {
        List<String> told = new ArrayList<>();
        RunListener listener = new RunListener() {
            @Override
            public void requested(String source, String table) {
                told.add("requested " + source + "." + table);
            }

            @Override
            public void waiting(String source, String table, Wait wait) {
                told.add("waiting " + source + "." + table + " " + wait.reason());
            }

            @Override
            public void retrying(String source, String table) {
                told.add("retrying " + source + "." + table);
            }
        };
        Deque<Integer> statuses = new ArrayDeque<>(List.of(500, 429, 200));
        OkHttpClient calls = new OkHttpClient.Builder()
                .addInterceptor(chain -> world.response(chain.request(), statuses.removeFirst(), "")
                        .header("Retry-After", statuses.size() == 1 ? "7" : "")
                        .build())
                .build();
        Transport transport =
                transport(new Environment(calls, Clock.systemUTC(), duration -> {}, new Random(1), listener));
        transport.exchange(PLACE, request(), response -> {
            response.close();
            return "";
        });
        assertThat(told)
                .containsExactly(
                        "requested test.things",
                        "waiting test.things BACK_OFF",
                        "retrying test.things",
                        "requested test.things",
                        "waiting test.things ASKED",
                        "retrying test.things",
                        "requested test.things");
    }

    private SourceException failing(IOException failure) {
        Transport transport = new Transport(
                world.environment(request -> {
                    throw failure;
                }),
                new Credentials(
                        TransportTest.model(),
                        new OptionCheck("test", TransportTest.model().options())
                                .check(Map.of("token", "t0ken-of-mine")),
                        URL));
        return catchThrowableOfType(
                SourceException.class, () -> transport.exchange(PLACE, request(), response -> "never"));
    }

    @Test
    void what_happened_below_is_told_unless_it_holds_a_secret_anywhere() {
        IOException plain = new IOException("reset", new IllegalStateException("below"));
        assertThat(failing(plain)).hasCause(plain).hasMessageContaining("IOException: reset");

        IOException suppressing = new IOException("reset");
        suppressing.addSuppressed(new IOException("of t0ken-of-mine"));
        for (IOException telling : List.of(
                new IOException("of t0ken-of-mine"),
                new IOException("reset", new IllegalStateException("of t0ken-of-mine")),
                suppressing)) {
            assertThat(failing(telling)).hasNoCause().hasMessageNotContaining("t0ken-of-mine");
        }
    }

    @Test
    void a_wait_of_a_quarter_of_an_hour_is_made_and_no_longer_one() {
        Deque<String> waits = new ArrayDeque<>(List.of("900"));
        Transport transport = transport(world.environment(request -> waits.isEmpty()
                ? world.response(request, 200, "").build()
                : world.response(request, 429, "")
                        .header("Retry-After", waits.removeFirst())
                        .build()));
        transport.exchange(PLACE, request(), response -> {
            response.close();
            return "";
        });
        assertThat(world.waits()).hasSize(1);
        waits.add("901");
        assertThatThrownBy(() -> transport.exchange(PLACE, request(), response -> "never"))
                .hasMessageContaining("asks to wait for 901 seconds");
        assertThat(world.waits()).hasSize(1);
    }

    @Test
    void a_request_says_what_it_accepts_and_who_asks_unless_it_says_so_itself() {
        Transport transport = transport(
                world.environment(request -> world.response(request, 200, "").build()));
        read(transport, request(), Terms.NONE);
        read(
                transport,
                request()
                        .newBuilder()
                        .header("Accept", "text/csv")
                        .header("User-Agent", "mine")
                        .build(),
                Terms.NONE);

        assertThat(world.requests().get(0).header("Accept")).isEqualTo("application/json");
        assertThat(world.requests().get(0).header("User-Agent")).startsWith("tributary/");
        assertThat(world.requests().get(1).header("Accept")).isEqualTo("text/csv");
        assertThat(world.requests().get(1).header("User-Agent")).isEqualTo("mine");
    }

    private static void read(Transport transport, Request request, Terms terms) {
        transport.exchange(PLACE, request, terms, response -> {
            response.close();
            return "";
        });
    }

    private static Terms limited(Environment environment, String reset) {
        LimitModel limit = new LimitModel(0, null, "X-Left", reset, null, null, 0);
        return new Terms(
                ErrorRules.NONE,
                LimitRegistry.of(environment.clock(), "shop", List.of(limit)).own());
    }

    @Test
    void a_budget_that_responses_announce_is_heard_of_successes_and_of_errors() {
        Deque<Integer> statuses = new ArrayDeque<>(List.of(200, 404, 200));
        Environment environment = world.environment(request -> world.response(request, statuses.removeFirst(), "")
                .header("X-Left", "0")
                .header("X-Reset", "40")
                .build());
        Terms terms = limited(environment, "X-Reset");
        Transport transport = transport(environment);

        read(transport, request(), terms);
        assertThatThrownBy(() -> read(transport, request(), terms)).isInstanceOf(SourceException.class);
        read(transport, request(), terms);

        assertThat(world.waits()).containsExactly(Duration.ofSeconds(40), Duration.ofSeconds(40));
    }

    @Test
    void a_source_that_refuses_is_asked_again_when_its_budget_is_whole_by_what_the_body_says() {
        Deque<Integer> statuses = new ArrayDeque<>(List.of(429, 200));
        Environment environment =
                world.environment(request -> world.response(request, statuses.removeFirst(), "{\"reset\":90}")
                        .build());

        read(transport(environment), request(), limited(environment, "/reset"));

        assertThat(world.waits()).hasSize(1);
        assertThat(world.waits().get(0)).isBetween(Duration.ofSeconds(90), Duration.ofMillis(90_500));
    }
}
