package dev.tributary.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.pipeline.spec.ScdType;
import dev.tributary.pipeline.spec.TableSpec;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows that are deleted in the source are deleted from the target, however the source tells of it. */
class DeletesTest {
    private ShopPipeline shop;

    @BeforeEach
    void open(@TempDir Path target) {
        shop = new ShopPipeline(target);
    }

    private void put(String table, long id, String status, Instant updatedAt) {
        Map<String, Object> row = new HashMap<>();
        row.put("id", id);
        row.put("status", status);
        row.put("updated_at", updatedAt);
        shop.shop.put(table, row);
    }

    @Test
    void rows_that_say_that_they_were_deleted_go_with_the_one_read_that_brings_the_others() {
        Instant first = shop.shop.now();
        put("tickets", 1, "new", first);
        put("tickets", 2, "new", first);
        put("tickets", 3, "deleted", first);

        TableRun run = shop.run("tickets").get(0);

        assertThat(run.failure()).isEmpty();
        assertThat(run.inserted()).isEqualTo(2);
        shop.shop.takeReads();

        shop.shop.advance(Duration.ofDays(1));
        put("tickets", 1, "deleted", shop.shop.now());
        put("tickets", 4, "new", shop.shop.now());
        run = shop.run("tickets").get(0);

        assertThat(run.failure()).isEmpty();
        assertThat(run.rowsRead()).isEqualTo(2);
        assertThat(run.inserted()).isEqualTo(1);
        assertThat(run.deleted()).isEqualTo(1);
        assertThat(shop.shop.takeReads()).containsExactly("tickets after " + first);
        assertThat(shop.rows("tickets", "id", "status")).containsExactly("[2,new]", "[4,new]");
    }

    @Test
    void rows_whose_deletes_are_told_apart_go_in_the_commit_that_brings_the_others() {
        Instant first = shop.shop.now();
        put("invoices", 1, "new", first);
        put("invoices", 2, "new", first);
        TableRun run = shop.run("invoices").get(0);
        assertThat(run.failure()).isEmpty();
        long version = run.version().orElseThrow();

        shop.shop.advance(Duration.ofDays(1));
        shop.shop.remove("invoices", 1);
        put("gone_invoices", 1, null, shop.shop.now());
        put("invoices", 3, "new", shop.shop.now());
        run = shop.run("invoices").get(0);

        assertThat(run.failure()).isEmpty();
        assertThat(run.deleted()).isEqualTo(1);
        assertThat(run.version()).hasValue(version + 1);
        assertThat(shop.rows("invoices", "id", "status")).containsExactly("[2,new]", "[3,new]");
    }

    @Test
    void a_delete_that_is_older_than_the_row_does_nothing_and_one_that_is_not_deletes() {
        Instant first = shop.shop.now();
        shop.shop.advance(Duration.ofDays(1));
        Instant second = shop.shop.now();
        put("invoices", 1, "made anew", second);
        put("invoices", 2, "changed and deleted at once", second);
        put("invoices", 3, "deleted later", second);
        shop.run("invoices");

        shop.shop.advance(Duration.ofDays(1));
        put("gone_invoices", 1, null, second.minusSeconds(1));
        put("gone_invoices", 2, null, second);
        put("gone_invoices", 3, null, null);
        put("invoices", 4, "both in one batch", shop.shop.now());
        put("gone_invoices", 4, null, shop.shop.now());
        put("invoices", 5, "known to be later", shop.shop.now());
        put("gone_invoices", 5, null, null);
        TableRun run = shop.run("invoices").get(0);

        assertThat(run.failure()).isEmpty();
        assertThat(first).isBefore(second);
        assertThat(shop.rows("invoices", "id", "status")).containsExactly("[1,made anew]", "[5,known to be later]");
    }

    @Test
    void deletes_are_kept_anew_after_a_full_refresh() {
        Instant first = shop.shop.now();
        put("tickets", 1, "new", first);
        put("tickets", 2, "deleted", first);
        assertThat(shop.run("tickets").get(0).failure()).isEmpty();
        assertThat(shop.checkpoint("tickets").resolve("tombstones")).isDirectory();
        shop.shop.advance(Duration.ofDays(1));
        put("tickets", 2, "made anew", shop.shop.now());

        TableRun refreshed = shop.pipeline(TableSpec.from("tickets", "shop").build())
                .run(new RunMode.FullRefresh(), PipelineListener.NONE)
                .get(0);

        assertThat(refreshed.failure()).isEmpty();
        assertThat(shop.rows("tickets", "id", "status")).containsExactly("[1,new]", "[2,made anew]");
        shop.shop.advance(Duration.ofDays(1));
        put("tickets", 1, "deleted", shop.shop.now());
        TableRun run = shop.run("tickets").get(0);
        assertThat(run.failure()).isEmpty();
        assertThat(run.deleted()).isEqualTo(1);
        assertThat(shop.rows("tickets", "id", "status")).containsExactly("[2,made anew]");
    }

    @Test
    void runs_without_changes_commit_nothing() {
        put("invoices", 1, "new", shop.shop.now());
        put("gone_invoices", 7, null, shop.shop.now());
        TableRun first = shop.run("invoices").get(0);
        shop.shop.advance(Duration.ofDays(1));

        TableRun second = shop.run("invoices").get(0);

        assertThat(second.failure()).isEmpty();
        assertThat(second.version()).isEqualTo(first.version());
    }

    @Test
    void a_target_that_only_grows_keeps_what_was_there() {
        Instant first = shop.shop.now();
        put("tickets", 1, "new", first);
        put("tickets", 2, "deleted", first);
        TableSpec tickets =
                TableSpec.from("tickets", "shop").scdType(ScdType.APPEND_ONLY).build();

        TableRun run = shop.run(tickets).get(0);

        assertThat(run.failure()).isEmpty();
        assertThat(shop.rows("tickets", "id")).containsExactly("[1]");
    }
}
