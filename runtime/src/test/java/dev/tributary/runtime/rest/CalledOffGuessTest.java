package dev.tributary.runtime.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.model.LimitModel;
import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.connector.ReadOptions;
import dev.tributary.runtime.connector.TableRead;
import dev.tributary.runtime.environment.Environment;
import dev.tributary.runtime.environment.ReadMeter;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Timeout;

/** Pages that were asked for ahead, and that nobody wants any more. */
class CalledOffGuessTest {
    /** Of a new window one request finds out how much there is, and the others wait for it. */
    private static final LimitModel FOUND_OUT = new LimitModel(0, Duration.ofSeconds(1), "X-Left", null, null, null, 0);

    private final FakeWorld world = new FakeWorld();

    @RepeatedTest(50)
    @Timeout(60)
    void guesses_that_wait_for_a_limit_leave_its_line_when_their_read_is_closed() throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch cancelled = new CountDownLatch(1);
        OkHttpClient calls = new OkHttpClient.Builder()
                .addInterceptor(chain -> {
                    int page = Integer.parseInt(
                            String.valueOf(chain.request().url().queryParameter("page")));
                    if (page > 2) {
                        asked.countDown();
                        await(cancelled);
                        throw new IOException("Canceled");
                    }
                    String rows = "[{\"id\":%d},{\"id\":%d}]".formatted(2 * page, 2 * page + 1);
                    return world.response(chain.request(), 200, rows)
                            .header("X-Left", "9")
                            .header("X-Total", "18")
                            .header("X-Pages", "9")
                            .build();
                })
                .eventListener(new EventListener() {
                    @Override
                    public void canceled(Call call) {
                        cancelled.countDown();
                    }
                })
                .build();
        ReadMeter meter = new ReadMeter();
        List<Thread> threads = new CopyOnWriteArrayList<>();
        Environment environment = world.over(calls).withListener(meter).withExecutor(work -> {
            world.advance(Duration.ofSeconds(2));
            Thread thread = new Thread(work);
            threads.add(thread);
            thread.start();
        });
        TestConnector connector = new TestConnector(
                TestConnector.source(List.of(TestConnector.snapshot(TestConnector.NUMBERED)), List.of(FOUND_OUT), null),
                TestConnector.OPTIONS,
                environment);
        try (TableRead read = connector.readTable("things", Offset.START, ReadOptions.allColumns(Map.of()))) {
            for (int row = 0; row < 3; row++) {
                assertThat(read.next()).isTrue();
            }
            asked.await();
            while (!Thread.currentThread().isInterrupted() && waiting(threads) < 4) {
                Thread.onSpinWait();
            }
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(meter.statistics().requests()).isEqualTo(3);
        assertThat(meter.statistics().retries()).isZero();
    }

    private static long waiting(List<Thread> threads) {
        return threads.stream()
                .filter(thread -> thread.getState() == Thread.State.WAITING)
                .count();
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
