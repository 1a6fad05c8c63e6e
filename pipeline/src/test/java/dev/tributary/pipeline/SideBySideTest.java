package dev.tributary.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.pipeline.spec.TableSpec;
import dev.tributary.runtime.environment.ReadStatistics;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tables of a pipeline run side by side, each as if it were alone. */
class SideBySideTest {
    private static final long PATIENCE_SECONDS = 120;

    private ShopPipeline shop;

    @BeforeEach
    void open(@TempDir Path target) {
        shop = new ShopPipeline(target);
        shop.customer(1, "Ada", "Paris");
        shop.order(1, "new", shop.shop.now());
        shop.event(1, shop.shop.now());
    }

    private Pipeline pipeline(String... tables) {
        return shop.pipeline(IntStream.range(0, tables.length)
                .mapToObj(number -> TableSpec.from(tables[number], "shop")
                        .destinationTable(tables[number] + "_" + number)
                        .build())
                .toArray(TableSpec[]::new));
    }

    /** Remembers what it is told. */
    private static final class Diary implements PipelineListener {
        private final List<String> told = new ArrayList<>();

        @Override
        public void started(TableSpec table, int number, int count) {
            told.add("started " + number + " of " + count);
        }

        @Override
        public void finished(TableRun run) {
            told.add("finished " + run.table().destinationTable());
        }
    }

    @Test
    void as_many_tables_as_are_allowed_are_under_way_at_once() {
        List<String> together = new ArrayList<>();
        CyclicBarrier three = new CyclicBarrier(3, () -> together.add("three"));
        StopRequest stop = new StopRequest();

        List<TableRun> runs = TableThreads.run(6, 3, stop, number -> {}, number -> {
            try {
                three.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            return run(number);
        });

        assertThat(together).containsExactly("three", "three");
        assertThat(runs)
                .extracting(run -> run.table().destinationTable())
                .containsExactly("t0", "t1", "t2", "t3", "t4", "t5");
    }

    private static TableRun run(int number) {
        return new TableRun(
                TableSpec.from("orders", "shop").destinationTable("t" + number).build(),
                Optional.empty(),
                0,
                0,
                0,
                0,
                ReadStatistics.NONE,
                Duration.ZERO,
                "",
                OptionalLong.empty(),
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void an_error_of_the_jvm_ends_the_run_and_comes_out_of_it() {
        assertThatThrownBy(() -> TableThreads.run(3, 2, new StopRequest(), number -> {}, number -> {
                    throw new StackOverflowError("table " + number);
                }))
                .isInstanceOf(StackOverflowError.class);
    }

    @Test
    void tables_that_run_side_by_side_are_counted_and_reported_each_by_itself_and_in_order() {
        for (int id = 2; id <= 20; id++) {
            shop.order(id, "new", shop.shop.now());
        }
        shop.shop.failAfter("events", 1);
        Diary listener = new Diary();

        List<TableRun> runs =
                pipeline("orders", "events", "customers", "orders", "customers").run(listener);

        assertThat(runs)
                .extracting(run -> run.table().destinationTable())
                .containsExactly("orders_0", "events_1", "customers_2", "orders_3", "customers_4");
        assertThat(runs)
                .extracting(run -> run.failure().orElse("well"))
                .containsExactly("well", "The shop is out of events.", "well", "well", "well");
        assertThat(runs).extracting(TableRun::inserted).containsExactly(20L, 0L, 1L, 20L, 1L);
        assertThat(runs).extracting(run -> run.reading().rows()).containsExactly(20L, 1L, 1L, 20L, 1L);
        assertThat(listener.told.stream().filter(told -> told.startsWith("started")))
                .containsExactly(
                        "started 1 of 5", "started 2 of 5", "started 3 of 5", "started 4 of 5", "started 5 of 5");
        assertThat(listener.told.stream().filter(told -> told.startsWith("finished")))
                .hasSize(5);
    }

    @Test
    void ranges_that_are_merged_side_by_side_are_all_there() {
        Instant first = shop.shop.now();
        pipeline("orders", "orders", "orders").run(PipelineListener.NONE);
        shop.shop.advance(Duration.ofDays(1));
        shop.order(2, "late", first.minus(Duration.ofDays(3)));
        RunMode range = new RunMode.Range(
                Optional.of(first.minus(Duration.ofDays(4)).toString()), Optional.of(first.toString()));

        List<TableRun> runs = pipeline("orders", "orders", "orders").run(range, PipelineListener.NONE);

        assertThat(runs).extracting(TableRun::failure).containsOnly(Optional.empty());
        assertThat(runs).extracting(TableRun::inserted).containsOnly(1L);
        for (int number = 0; number < 3; number++) {
            assertThat(shop.rows("orders_" + number, "id")).containsExactly("[1]", "[2]");
        }
    }

    @Test
    void an_interrupt_stops_what_runs_and_keeps_the_rest_from_beginning_and_the_next_run_goes_on() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        List<TableRun> runs = new ArrayList<>();
        List<Boolean> interrupted = new ArrayList<>();
        PipelineListener hanging = new PipelineListener() {
            @Override
            public void batchWritten(TableSpec table, long rows) {
                begun.countDown();
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException("interrupted", e);
                }
            }
        };
        Thread runner = new Thread(() -> {
            runs.addAll(pipeline("orders", "customers", "events")
                    .withParallelTables(1)
                    .run(hanging));
            interrupted.add(Thread.currentThread().isInterrupted());
        });
        runner.start();
        assertThat(begun.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();

        runner.interrupt();
        runner.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));

        assertThat(interrupted).containsExactly(true);
        assertThat(runs)
                .extracting(run -> run.failure().orElse("well"))
                .hasSize(3)
                .allSatisfy(
                        failure -> assertThat(failure).startsWith("The run was stopped before this table was done."));
        assertThat(ShopPipeline.SPARK.streams().active()).isEmpty();
        List<TableRun> next = pipeline("orders", "customers", "events").run(PipelineListener.NONE);
        assertThat(next).extracting(TableRun::failure).containsOnly(Optional.empty());
        assertThat(shop.rows("orders_0", "id")).containsExactly("[1]");
        assertThat(shop.rows("customers_1", "id")).containsExactly("[1]");
        assertThat(shop.rows("events_2", "id")).containsExactly("[1]");
    }
}
