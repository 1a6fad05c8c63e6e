package dev.tributary.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.pipeline.error.PipelineException;
import dev.tributary.pipeline.journal.RunEntry;
import dev.tributary.pipeline.journal.RunOutcome;
import dev.tributary.pipeline.spec.TableSpec;
import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.environment.RunListener.Phase;
import dev.tributary.runtime.spark.shop.ShopEnvironment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What runs leave behind for whoever asks how they went. */
class TargetDirectoryTest {
    private ShopPipeline shop;
    private TargetDirectory targets;

    @BeforeEach
    void open(@TempDir Path target) {
        shop = new ShopPipeline(target);
        targets = TargetDirectory.at(target.toString());
    }

    private static RunOutcome outcome(RunEntry run) {
        return run.state().outcome().orElseThrow();
    }

    @Test
    void nothing_is_told_of_a_directory_in_which_nothing_ran() {
        assertThat(targets.tables(1)).isEmpty();
        assertThatThrownBy(() -> targets.table("orders", 1))
                .isInstanceOf(PipelineException.class)
                .hasMessageContaining("has no table `orders`")
                .hasMessageContaining("none at all");
    }

    @Test
    void runs_are_told_with_what_they_did_and_why_they_failed() {
        shop.order(1, "new", shop.shop.now());
        shop.event(1, shop.shop.now());
        shop.run("orders", "events");
        shop.shop.failAfter("events", 0);
        shop.shop.advance(Duration.ofDays(1));
        shop.order(1, "paid", shop.shop.now());
        TableRun failed = shop.run("orders", "events").get(1);

        List<TargetState> tables = targets.tables(5);

        assertThat(tables).extracting(TargetState::name).containsExactly("shop.events", "shop.orders");
        assertThat(tables.get(1).location()).isEqualTo(shop.path("orders"));
        List<RunEntry> orders = tables.get(1).runs();
        assertThat(orders).hasSize(2).allSatisfy(run -> {
            assertThat(run.source()).isEqualTo("shop.orders");
            assertThat(run.mode()).isEqualTo("incremental");
        });
        assertThat(outcome(orders.get(0)).updated()).as("the newest is first").isEqualTo(1);
        assertThat(outcome(orders.get(1)).inserted()).isEqualTo(1);
        assertThat(outcome(orders.get(1)).ingestion()).hasValue("cdc");
        assertThat(outcome(tables.get(0).runs().get(0)).failure()).isEqualTo(failed.failure());
        assertThat(targets.table("orders", 1).runs()).containsExactly(orders.get(0));
        assertThat(targets.table("shop.orders", 1).runs()).hasSize(1);
        assertThatThrownBy(() -> targets.table("order", 1)).hasMessageContaining("It has shop.events, shop.orders.");
    }

    @Test
    void two_tables_of_one_name_are_named_in_full() {
        shop.order(1, "new", shop.shop.now());
        shop.run(
                TableSpec.from("orders", "shop").build(),
                TableSpec.from("orders", "other").build());

        assertThatThrownBy(() -> targets.table("orders", 1))
                .hasMessageContaining("several tables `orders`: other.orders, shop.orders");
        assertThat(targets.table("other.orders", 1).checkpoint().delivered()).hasSize(1);
    }

    @Test
    void a_batch_that_has_begun_and_is_not_in_the_target_is_pending() {
        shop.order(1, "new", shop.shop.now());
        ShopEnvironment.crashAt(Phase.OFFSET_LOG);
        shop.run("orders");

        CheckpointState broken = targets.table("orders", 1).checkpoint();

        assertThat(broken.delivered()).isEmpty();
        assertThat(broken.batch()).isEmpty();
        assertThat(broken.pending())
                .hasSize(1)
                .allSatisfy(offset -> assertThat(offset).isNotEqualTo(Offset.START));
        shop.run("orders");
        CheckpointState mended = targets.table("orders", 1).checkpoint();
        assertThat(mended.delivered()).isEqualTo(broken.pending());
        assertThat(mended.pending()).isEmpty();
        assertThat(mended.query()).isEqualTo(broken.query()).isPresent();
    }

    @Test
    void after_a_reset_everything_is_read_again_and_delta_does_not_take_it_for_what_it_knows() {
        shop.order(1, "new", shop.shop.now());
        shop.order(2, "new", shop.shop.now());
        shop.run("orders");
        CheckpointState before = targets.table("orders", 1).checkpoint();
        ShopPipeline.SPARK.sql("DELETE FROM delta.`" + shop.path("orders") + "` WHERE id = 2");

        targets.reset("orders");

        TargetState reset = targets.table("orders", 5);
        assertThat(reset.checkpoint().delivered()).isEmpty();
        assertThat(reset.checkpoint().query()).isEmpty();
        assertThat(reset.runs()).as("the record of the runs stays").hasSize(1);
        TableRun run = shop.run("orders").get(0);
        assertThat(run.failure()).isEmpty();
        assertThat(run.rowsRead()).isEqualTo(2);
        assertThat(shop.rows("orders", "id")).containsExactly("[1]", "[2]");
        assertThat(targets.table("orders", 1).checkpoint().query()).isPresent().isNotEqualTo(before.query());
    }

    @Test
    void a_table_that_is_appended_to_never_has_its_rows_twice_after_a_reset() {
        shop.event(1, shop.shop.now());
        shop.run("events");

        targets.reset("events");

        assertThat(shop.run("events").get(0).failure().orElseThrow())
                .contains("read the table anew with --full-refresh");
        assertThat(shop.rows("events", "id")).containsExactly("[1]");
        assertThat(shop.pipeline(TableSpec.from("events", "shop").build())
                        .run(new RunMode.FullRefresh(), PipelineListener.NONE)
                        .get(0)
                        .failure())
                .isEmpty();
        assertThat(shop.rows("events", "id")).containsExactly("[1]");
        assertThat(targets.table("events", 1).runs().get(0).mode()).isEqualTo("full refresh");
    }

    @Test
    @SuppressWarnings("try") // the lock is only held
    void a_checkpoint_that_a_run_is_using_is_not_reset() {
        shop.order(1, "new", shop.shop.now());
        shop.run("orders");
        CheckpointState before = targets.table("orders", 1).checkpoint();

        try (RunLock run = RunLock.of(shop.checkpoint("orders").toFile())) {
            assertThatThrownBy(() -> targets.reset("orders")).hasMessageContaining("Another run is using");
        }

        assertThat(targets.table("orders", 1).checkpoint()).isEqualTo(before);
    }

    @Test
    void a_reset_that_was_broken_off_is_brought_to_its_end_by_the_next_run() throws IOException {
        shop.order(1, "new", shop.shop.now());
        shop.run("orders");
        ShopPipeline.SPARK.sql("DELETE FROM delta.`" + shop.path("orders") + "` WHERE id = 1");
        // As it is when the process was killed after the first file: Spark would begin with batch 0 of the query that
        // Delta knows.
        Files.createFile(shop.checkpoint("orders").resolve("forgetting"));
        for (Path file : List.of(shop.checkpoint("orders").resolve("offsets/0"))) {
            Files.delete(file);
        }

        TableRun run = shop.run("orders").get(0);

        assertThat(run.failure()).isEmpty();
        assertThat(shop.rows("orders", "id")).containsExactly("[1]");
        assertThat(shop.checkpoint("orders").resolve("forgetting")).doesNotExist();
    }
}
