package dev.tributary.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.model.IngestionType;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PipelineTest {
    private ShopPipeline shop;

    @BeforeEach
    void open(@TempDir Path target) {
        shop = new ShopPipeline(target);
    }

    @Test
    void tables_follow_the_source_over_two_runs() {
        Instant first = shop.shop.now();
        shop.customer(1, "Ada", "Paris");
        shop.customer(2, "Bob", "Rome");
        shop.order(1, "new", first);
        shop.order(2, "new", first);
        shop.event(1, first.minusSeconds(3600));
        shop.event(2, first);

        List<TableRun> runs = shop.run("customers", "orders", "events");

        assertThat(runs).extracting(TableRun::failure).containsOnly(java.util.Optional.empty());
        assertThat(runs)
                .extracting(run -> run.ingestionType().orElseThrow())
                .containsExactly(IngestionType.SNAPSHOT, IngestionType.CDC, IngestionType.APPEND);
        assertThat(runs).extracting(TableRun::rowsRead).containsExactly(2L, 2L, 2L);
        assertThat(runs).extracting(TableRun::inserted).containsExactly(2L, 2L, 2L);
        assertThat(runs).extracting(TableRun::requests).containsExactly(1L, 1L, 2L);

        shop.shop.advance(Duration.ofDays(1));
        Instant second = shop.shop.now();
        shop.customer(2, "Bob", "Oslo");
        shop.customer(3, "Cy", "Bonn");
        shop.shop.remove("customers", 1);
        shop.order(2, "paid", second);
        shop.order(3, "new", second);
        shop.event(3, second);

        runs = shop.run("customers", "orders", "events");

        assertThat(runs).extracting(TableRun::failure).containsOnly(java.util.Optional.empty());
        assertThat(runs).extracting(TableRun::rowsRead).containsExactly(2L, 2L, 1L);
        assertThat(runs).extracting(TableRun::inserted).containsExactly(1L, 1L, 1L);
        assertThat(runs).extracting(TableRun::updated).containsExactly(1L, 1L, 0L);
        assertThat(runs).extracting(TableRun::deleted).containsExactly(1L, 0L, 0L);
        assertThat(runs).extracting(TableRun::requests).containsExactly(2L, 1L, 2L);
        assertThat(shop.rows("customers", "id", "name", "address.city", "profile:visits::int"))
                .containsExactly("[2,Bob,Oslo,2]", "[3,Cy,Bonn,3]");
        assertThat(shop.rows("orders", "id", "status")).containsExactly("[1,new]", "[2,paid]", "[3,new]");
        assertThat(shop.rows("events", "id")).containsExactly("[1]", "[2]", "[3]");
    }
}
