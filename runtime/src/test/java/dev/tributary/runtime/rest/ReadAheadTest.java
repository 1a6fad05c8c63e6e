package dev.tributary.runtime.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.model.PageEnd;
import dev.tributary.model.PaginationModel;
import dev.tributary.model.SourceOrder;
import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.connector.ReadOptions;
import dev.tributary.runtime.connector.TableRead;
import dev.tributary.runtime.environment.Environment;
import dev.tributary.runtime.environment.ReadMeter;
import dev.tributary.runtime.error.OptionException;
import dev.tributary.runtime.error.SourceException;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.Test;

/** While one page is handed out, the next is fetched, and never more. */
class ReadAheadTest {
    private static final PaginationModel TOKENS =
            new PaginationModel.Cursor("X-Next", "page", false, null, null, PageEnd.SILENT);

    private final FakeWorld world = new FakeWorld();

    /** Five pages of two rows. */
    private Response page(Request request) {
        String token = request.url().queryParameter("page");
        int page = token == null ? 1 : Integer.parseInt(token);
        String rows = LongStream.of(2L * page, 2L * page + 1)
                .mapToObj(id -> "{\"id\":%d,\"updated_at\":\"%s\"}"
                        .formatted(id, world.now().minusSeconds(3600 + id)))
                .collect(Collectors.joining(",", "[", "]"));
        Response.Builder response = world.response(request, 200, rows);
        return (page < 5 ? response.header("X-Next", String.valueOf(page + 1)) : response).build();
    }

    private static TableRead open(PaginationModel pagination, Environment environment) {
        return new TestConnector(TestConnector.snapshot(pagination), TestConnector.OPTIONS, environment)
                .readTable("things", Offset.START, ReadOptions.allColumns(Map.of()));
    }

    @Test
    void the_next_page_is_fetched_while_one_is_handed_out_and_none_after_it() {
        List<Integer> asked = new ArrayList<>();
        try (TableRead read = open(TOKENS, world.environment(this::page).withExecutor(Runnable::run))) {
            while (read.next()) {
                asked.add(world.requests().size());
            }
        }
        assertThat(asked).containsExactly(2, 2, 3, 3, 4, 4, 5, 5, 5, 5);
    }

    @Test
    void an_error_of_the_next_page_comes_after_the_rows_before_it() {
        Environment environment = world.environment(
                        request -> "3".equals(request.url().queryParameter("page"))
                                ? world.response(request, 400, "").build()
                                : page(request))
                .withExecutor(Runnable::run);
        List<Long> ids = new ArrayList<>();
        try (TableRead read = open(TOKENS, environment)) {
            assertThatThrownBy(() -> {
                        while (read.next()) {
                            ids.add(read.row().getLong(0));
                        }
                    })
                    .isInstanceOf(SourceException.class)
                    .hasMessageContaining("status 400");
            assertThatThrownBy(read::end).isInstanceOf(IllegalStateException.class);
        }
        assertThat(ids).containsExactly(2L, 3L, 4L, 5L);
    }

    @Test
    void a_read_that_stops_at_its_offset_asks_for_no_page_more() {
        TestConnector connector = new TestConnector(
                TestConnector.changes(TOKENS, SourceOrder.DESCENDING, false, null),
                TestConnector.OPTIONS,
                world.environment(this::page).withExecutor(Runnable::run));
        Instant through = world.now().minusSeconds(3300 + 5);
        Offset start = new Offset("{\"version\":1,\"strategy\":\"cursor\",\"through\":\"" + through + "\"}");
        TestConnector.Delivery delivery = connector.read(start);
        assertThat(delivery.ids()).containsExactly(2L, 3L, 4L);
        assertThat(world.requests()).hasSize(2);
    }

    @Test
    void a_read_that_is_closed_cancels_what_is_under_way_and_asks_for_nothing_more() throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch cancelled = new CountDownLatch(1);
        List<Thread> threads = new ArrayList<>();
        OkHttpClient calls = new OkHttpClient.Builder()
                .addInterceptor(chain -> {
                    world.requests().add(chain.request());
                    if (chain.request().url().queryParameter("page") == null) {
                        return page(chain.request());
                    }
                    asked.countDown();
                    await(cancelled);
                    throw new IOException("Canceled");
                })
                .eventListener(new EventListener() {
                    @Override
                    public void canceled(Call call) {
                        cancelled.countDown();
                    }
                })
                .build();
        ReadMeter meter = new ReadMeter();
        Environment environment = world.over(calls).withListener(meter).withExecutor(work -> {
            Thread thread = new Thread(work);
            threads.add(thread);
            thread.start();
        });
        try (TableRead read = open(TOKENS, environment)) {
            assertThat(read.next()).isTrue();
            asked.await();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(world.requests()).hasSize(2);
        assertThat(world.waits()).isEmpty();
        assertThat(meter.statistics().retries()).isZero();
        assertThat(meter.statistics().waited()).isZero();
    }

    @Test
    void after_a_large_first_page_few_pages_wait_for_their_turn() {
        String large = " ".repeat(17 << 20);
        Environment environment = world.environment(request -> {
                    String number = String.valueOf(request.url().queryParameter("page"));
                    String rows = "[{\"id\":" + number + "1}," + large + "{\"id\":" + number + "2}]";
                    return world.response(request, 200, rows)
                            .header("X-Total", "16")
                            .header("X-Pages", "8")
                            .build();
                })
                .withExecutor(Runnable::run);
        Map<String, String> options = Map.of("token", TestConnector.TOKEN, "parallel_requests", "16");
        try (TableRead read = new TestConnector(TestConnector.snapshot(TestConnector.NUMBERED), options, environment)
                .readTable("things", Offset.START, ReadOptions.allColumns(Map.of()))) {
            List<Integer> asked = new ArrayList<>();
            while (read.next()) {
                asked.add(world.requests().size());
            }
            assertThat(asked).hasSize(16);
            assertThat(asked.get(2)).isLessThanOrEqualTo(3);
        }
    }

    /** Two pages show that each says how many rows there are; the other three are answered when all have been asked for. */
    @Test
    void counted_pages_are_fetched_side_by_side_and_handed_out_in_order() {
        CountDownLatch three = new CountDownLatch(3);
        Environment environment = world.environment(request -> {
                    if (Integer.parseInt(String.valueOf(request.url().queryParameter("page"))) > 2) {
                        three.countDown();
                        await(three);
                    }
                    return page(request)
                            .newBuilder()
                            .header("X-Total", "10")
                            .header("X-Pages", "5")
                            .build();
                })
                .withExecutor(work -> new Thread(work).start());
        assertThat(TestConnector.drain(open(TestConnector.NUMBERED, environment))
                        .ids())
                .containsExactlyElementsOf(LongStream.rangeClosed(2, 11).boxed().toList());
        assertThat(world.requests()).hasSize(5);
    }

    @Test
    void numbers_that_cannot_be_requests_are_refused() {
        assertThatThrownBy(() -> new TestConnector(
                        TestConnector.snapshot(TestConnector.NUMBERED),
                        Map.of("token", TestConnector.TOKEN, "parallel_requests", "0"),
                        world.environment(this::page)))
                .isInstanceOf(OptionException.class)
                .hasMessageContaining("parallel_requests");
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
