package dev.tributary.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.model.IngestionType;
import dev.tributary.pipeline.PlannedTable.Begin;
import dev.tributary.pipeline.PlannedTable.Outlook;
import dev.tributary.pipeline.spec.ScdType;
import dev.tributary.pipeline.spec.TableSpec;
import dev.tributary.runtime.spark.shop.ShopSchemas;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.types.DataTypes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanTest {
    private ShopPipeline shop;

    @BeforeEach
    void open(@TempDir Path target) {
        shop = new ShopPipeline(target);
    }

    private List<PlannedTable> plan(RunMode mode, TableSpec... tables) {
        return shop.pipeline(tables).plan(mode);
    }

    @Test
    void a_plan_says_what_a_run_would_do_and_does_nothing() {
        shop.order(1, "new", shop.shop.now());
        TableSpec orders = TableSpec.from("orders", "shop").build();
        TableSpec wrong = TableSpec.from("orders", "other").primaryKeys("nr").build();

        List<PlannedTable> first = plan(new RunMode.GoOn(), orders, wrong);

        assertThat(first.get(0).outlook())
                .contains(new Outlook(
                        IngestionType.CDC,
                        ScdType.SCD_TYPE_1,
                        List.of("id"),
                        Optional.of("updated_at"),
                        Begin.BEGINNING,
                        false,
                        List.of()));
        assertThat(first.get(1).failure().orElseThrow()).contains("no column `nr`");
        assertThat(shop.shop.takeReads()).isEmpty();
        assertThat(Files.exists(Path.of(shop.path("orders")))).isFalse();
    }

    @Test
    void a_plan_after_a_run_goes_on_and_says_how_the_target_would_change() {
        shop.order(1, "new", shop.shop.now());
        TableSpec orders = TableSpec.from("orders", "shop").build();
        assertThat(shop.run(orders).get(0).failure()).isEmpty();
        try {
            ShopSchemas.change("orders", ShopSchemas.orders().add("note", DataTypes.StringType));

            Outlook outlook = plan(new RunMode.GoOn(), orders).get(0).outlook().orElseThrow();

            assertThat(outlook.begin()).isEqualTo(Begin.LAST_RUN);
            assertThat(outlook.changes()).containsExactly("ADD COLUMNS (`note` STRING)");
            assertThat(shop.rows("orders", "id")).containsExactly("[1]");
            assertThat(plan(new RunMode.FullRefresh(), orders).get(0).outlook().orElseThrow())
                    .isEqualTo(new Outlook(
                            IngestionType.CDC,
                            ScdType.SCD_TYPE_1,
                            List.of("id"),
                            Optional.of("updated_at"),
                            Begin.BEGINNING,
                            true,
                            List.of()));
        } finally {
            ShopSchemas.restore();
        }
    }
}
