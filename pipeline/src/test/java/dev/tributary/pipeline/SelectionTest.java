package dev.tributary.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.pipeline.spec.TableSpec;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SelectionTest {

    @Test
    void a_target_has_the_columns_and_rows_that_the_spec_chooses(@TempDir Path target) {
        ShopPipeline shop = new ShopPipeline(target);
        shop.order(1, "new", shop.shop.now());
        shop.order(2, "paid", shop.shop.now());
        TableSpec open = TableSpec.from("orders", "shop")
                .option("columns", "updated_at, id")
                .option("filter", "status = 'new'")
                .build();
        TableSpec keyless = TableSpec.from("orders", "shop")
                .destinationTable("keyless")
                .option("columns", "status, updated_at")
                .build();

        List<TableRun> runs = shop.run(open, keyless);

        assertThat(runs.get(0).failure()).isEmpty();
        assertThat(shop.rows("orders", "id", "date(updated_at)")).containsExactly("[1,2026-01-01]");
        assertThat(runs.get(1).failure().orElseThrow()).contains("has no column `id`, which primary_keys names");

        shop.shop.advance(Duration.ofDays(1));
        shop.order(1, "paid", shop.shop.now());
        shop.order(2, "new", shop.shop.now());

        assertThat(shop.run(open).get(0).failure()).isEmpty();
        assertThat(shop.rows("orders", "id", "date(updated_at)")).containsExactly("[1,2026-01-01]", "[2,2026-01-02]");
    }
}
