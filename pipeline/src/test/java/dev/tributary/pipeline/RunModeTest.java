package dev.tributary.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.pipeline.spec.TableSpec;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Some time is read again, or everything, beside the runs that go on. */
class RunModeTest {
    private ShopPipeline shop;
    private Instant first;

    @BeforeEach
    void open(@TempDir Path target) {
        shop = new ShopPipeline(target);
        first = shop.shop.now();
    }

    private TableRun run(RunMode mode, String table) {
        return shop.pipeline(TableSpec.from(table, "shop").build())
                .run(mode, PipelineListener.NONE)
                .get(0);
    }

    private static RunMode range(Instant from, Instant until) {
        return new RunMode.Range(Optional.of(from.toString()), Optional.of(until.toString()));
    }

    @Test
    void a_range_is_merged_into_the_target_and_the_next_run_begins_where_it_would_have() {
        shop.order(1, "new", first);
        shop.run("orders");
        shop.shop.advance(Duration.ofDays(1));
        // What had come with times that were delivered before.
        shop.order(2, "late", first.minus(Duration.ofDays(3)));
        shop.order(3, "later", first.minus(Duration.ofDays(1)));
        shop.order(4, "new", shop.shop.now());

        TableRun again = run(range(first.minus(Duration.ofDays(4)), first.minus(Duration.ofDays(2))), "orders");

        assertThat(again.failure()).isEmpty();
        assertThat(again.rowsRead()).isEqualTo(1);
        assertThat(shop.rows("orders", "id", "status")).containsExactly("[1,new]", "[2,late]");
        assertThat(run(range(first.minus(Duration.ofDays(4)), first.minus(Duration.ofDays(2))), "orders")
                        .inserted())
                .as("the second time")
                .isZero();

        TableRun next = run(new RunMode.GoOn(), "orders");

        assertThat(next.rowsRead()).as("from where the first run ended").isEqualTo(1);
        assertThat(shop.rows("orders", "id")).containsExactly("[1]", "[2]", "[4]");
    }

    @Test
    void a_range_is_merged_though_the_clock_went_back_since_the_last_one() {
        shop.order(1, "new", first);
        shop.run("orders");
        shop.order(2, "late", first.minus(Duration.ofDays(3)));
        shop.order(3, "later", first.minus(Duration.ofDays(1)));

        run(range(first.minus(Duration.ofDays(4)), first.minus(Duration.ofDays(2))), "orders");
        shop.shop.advance(Duration.ofSeconds(-2));
        TableRun again = run(range(first.minus(Duration.ofDays(2)), first), "orders");

        assertThat(again.failure()).isEmpty();
        assertThat(shop.rows("orders", "id")).containsExactly("[1]", "[2]", "[3]");
    }

    @Test
    void a_range_does_not_put_old_rows_over_newer_ones() {
        shop.order(1, "paid", first);
        shop.run("orders");
        shop.order(1, "new", first.minus(Duration.ofDays(1)));

        TableRun again = run(range(first.minus(Duration.ofDays(2)), first), "orders");

        assertThat(again.rowsRead()).isEqualTo(1);
        assertThat(shop.rows("orders", "id", "status")).containsExactly("[1,paid]");
    }

    @Test
    void tables_that_are_read_whole_or_appended_to_have_no_range() {
        shop.customer(1, "Ada", "Paris");
        shop.event(1, first);
        shop.run("customers", "events");
        RunMode range = range(first.minus(Duration.ofDays(2)), first.plusSeconds(1));

        assertThat(run(range, "customers").failure().orElseThrow()).contains("is read whole in each run");
        assertThat(run(range, "events").failure().orElseThrow())
                .contains("rows of a range that were delivered before would be there twice")
                .contains("--full-refresh");
        assertThat(shop.rows("events", "id")).containsExactly("[1]");
    }

    @Test
    void a_full_refresh_reads_a_table_from_its_beginning_once() {
        shop.event(1, first.minusSeconds(60));
        shop.event(2, first);
        shop.run("events");
        shop.shop.remove("events", 1);
        ShopPipeline.SPARK.sql("ALTER TABLE delta.`" + shop.path("events") + "` ADD COLUMNS (once STRING)");

        TableRun refreshed = run(new RunMode.FullRefresh(), "events");

        assertThat(refreshed.failure()).isEmpty();
        assertThat(shop.rows("events", "id")).containsExactly("[2]");
        assertThat(ShopPipeline.SPARK
                        .read()
                        .format("delta")
                        .load(shop.path("events"))
                        .columns())
                .doesNotContain("once");
        shop.shop.advance(Duration.ofDays(1));
        shop.event(3, shop.shop.now());
        List<TableRun> next = shop.run("events");
        assertThat(next.get(0).rowsRead()).isEqualTo(1);
        assertThat(shop.rows("events", "id")).containsExactly("[2]", "[3]");
    }
}
