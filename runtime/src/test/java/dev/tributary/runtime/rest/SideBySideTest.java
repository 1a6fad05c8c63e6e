package dev.tributary.runtime.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.model.PageEnd;
import dev.tributary.model.PaginationModel;
import dev.tributary.model.SourceOrder;
import dev.tributary.model.TableModel;
import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.connector.ReadOptions;
import dev.tributary.runtime.connector.TableRead;
import dev.tributary.runtime.environment.Environment;
import dev.tributary.runtime.error.PagingException;
import dev.tributary.runtime.error.SourceException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.ForwardingSource;
import okio.Okio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What must hold when pages and windows are fetched before their turn. */
class SideBySideTest {
    /** A window a month, each of one page. */
    private static final TableModel MONTHS =
            TestConnector.changes(new PaginationModel.SinglePage(), SourceOrder.NONE, true, Duration.ofDays(30));

    private static final TableModel COUNTED = TestConnector.snapshot(new PaginationModel.PageNumber(
            "page", 1, new PaginationModel.PageSize("size", 2), PageEnd.totals("X-Total", null)));

    private final FakeWorld world = new FakeWorld();

    /** Pages of two rows, which say how many there are where they are in the list. */
    private Response counted(Request request, int pages, List<Integer> counting) {
        int page = Integer.parseInt(Objects.requireNonNull(request.url().queryParameter("page")));
        String rows = page > pages ? "[]" : "[{\"id\":%d},{\"id\":%d}]".formatted(2 * page, 2 * page + 1);
        Response.Builder response = world.response(request, 200, rows);
        return (counting.contains(page) ? response.header("X-Total", String.valueOf(2 * pages)) : response).build();
    }

    private static TableRead read(TableModel table, Environment environment) {
        return new TestConnector(table, TestConnector.OPTIONS, environment)
                .readTable("things", Offset.START, ReadOptions.allColumns(Map.of()));
    }

    @Test
    void a_table_that_is_counted_on_its_first_page_only_is_read_page_after_page() {
        Environment environment =
                world.environment(request -> counted(request, 5, List.of(1))).withExecutor(Runnable::run);
        List<Integer> asked = new ArrayList<>();
        try (TableRead read = read(COUNTED, environment)) {
            while (read.next()) {
                asked.add(world.requests().size());
            }
        }
        assertThat(asked).containsExactly(2, 2, 3, 3, 4, 4, 5, 5, 5, 5);
    }

    @Test
    void a_page_that_was_fetched_before_its_turn_and_does_not_count_fails_the_snapshot() {
        Environment environment = world.environment(request -> counted(request, 6, List.of(1, 2, 3, 5, 6)))
                .withExecutor(Runnable::run);
        try (TableRead read = read(COUNTED, environment)) {
            assertThatThrownBy(() -> {
                        while (read.next()) {
                            read.row();
                        }
                    })
                    .isInstanceOf(PagingException.class)
                    .hasMessageContaining("does not say how many rows there are")
                    .hasMessageContaining("parallel_requests");
        }
    }

    @Test
    void what_comes_after_a_window_that_failed_is_not_delivered_without_it() {
        Environment environment = world.environment(request -> request.method().equals("GET")
                        ? world.response(request, world.requests().size() == 3 ? 400 : 200, "[]")
                                .build()
                        : world.response(request, 200, "").build())
                .withExecutor(Runnable::run);
        try (TableRead read = read(MONTHS, environment)) {
            for (int i = 0; i < 3; i++) {
                assertThatThrownBy(read::next).isInstanceOf(SourceException.class);
            }
            assertThatThrownBy(read::end).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void a_read_that_was_closed_has_no_end() {
        Environment environment = world.environment(request -> counted(request, 9, List.of(1)));
        TableRead read = read(COUNTED, environment);
        assertThat(read.next()).isTrue();
        read.close();
        assertThatThrownBy(() -> {
                    while (read.next()) {
                        read.row();
                    }
                })
                .isInstanceOf(CancellationException.class);
        assertThatThrownBy(read::end).isInstanceOf(IllegalStateException.class);
    }

    @Test
    @Timeout(20)
    void a_window_that_is_being_opened_is_called_off_with_its_read() throws InterruptedException {
        AtomicBoolean planned = new AtomicBoolean();
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch cancelled = new CountDownLatch(1);
        OkHttpClient calls = new OkHttpClient.Builder()
                .addInterceptor(chain -> {
                    if (planned.compareAndSet(false, true)) {
                        return world.response(chain.request(), 200, "[]").build();
                    }
                    asked.countDown();
                    try {
                        cancelled.await(10, TimeUnit.SECONDS);
                    } catch (InterruptedException e) {
                        throw new IOException(e);
                    }
                    throw new IOException("Canceled");
                })
                .eventListener(new EventListener() {
                    @Override
                    public void canceled(Call call) {
                        cancelled.countDown();
                    }
                })
                .build();
        TableRead read = read(MONTHS, world.over(calls));
        Thread reader = new Thread(() -> assertThatThrownBy(read::next).isNotNull());
        reader.start();
        asked.await();
        read.close();
        assertThat(cancelled.await(5, TimeUnit.SECONDS)).isTrue();
        reader.join();
    }

    @Test
    void a_large_first_page_does_not_keep_the_source_waiting_for_its_turn() {
        AtomicInteger open = new AtomicInteger();
        Environment environment = world.environment(request -> {
                    Response response =
                            world.response(request, 200, window(request)).build();
                    return response.newBuilder().body(watched(response, open)).build();
                })
                .withExecutor(Runnable::run);
        try (TableRead read = read(MONTHS, environment)) {
            List<Long> ids = new ArrayList<>();
            while (read.next()) {
                ids.add(read.row().getLong(0));
                if (ids.size() == 1) {
                    assertThat(open).hasValue(0);
                }
            }
            assertThat(ids).doesNotHaveDuplicates().hasSize(2 + 10_500);
        }
    }

    private static ResponseBody watched(Response response, AtomicInteger open) {
        open.incrementAndGet();
        ForwardingSource source = new ForwardingSource(response.body().source()) {
            private boolean closed;

            @Override
            public void close() throws IOException {
                super.close();
                open.addAndGet(closed ? 0 : -1);
                closed = true;
            }
        };
        return ResponseBody.create(
                Okio.buffer(source),
                response.body().contentType(),
                response.body().contentLength());
    }

    /** Two rows in the first window; so many in the second that they are not decoded at once. */
    private static String window(Request request) {
        String since = Objects.requireNonNull(request.url().queryParameter("since"));
        boolean first = since.startsWith("2026-01-0") || since.startsWith("2025");
        String time = first ? "2026-01-05T00:00:00Z" : "2026-02-05T00:00:00Z";
        return LongStream.range(first ? 0 : 100, first ? 2 : 10_600)
                .mapToObj(id -> "{\"id\":%d,\"updated_at\":\"%s\"}".formatted(id, time))
                .collect(Collectors.joining(",", "[", "]"));
    }
}
