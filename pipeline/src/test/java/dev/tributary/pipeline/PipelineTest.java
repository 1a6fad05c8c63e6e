package dev.tributary.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.model.IngestionType;
import dev.tributary.pipeline.spec.ScdType;
import dev.tributary.pipeline.spec.TableSpec;
import dev.tributary.runtime.spark.shop.ShopSchemas;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.io.FileUtils;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
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

        assertThat(runs).extracting(TableRun::failure).containsOnly(Optional.empty());
        assertThat(runs)
                .extracting(run -> run.ingestionType().orElseThrow())
                .containsExactly(IngestionType.SNAPSHOT, IngestionType.CDC, IngestionType.APPEND);
        assertThat(runs).extracting(TableRun::rowsRead).containsExactly(2L, 2L, 2L);
        assertThat(runs).extracting(TableRun::inserted).containsExactly(2L, 2L, 2L);
        assertThat(runs).extracting(run -> run.reading().requests()).containsExactly(1L, 1L, 2L);

        shop.shop.advance(Duration.ofDays(1));
        Instant second = shop.shop.now();
        shop.customer(2, "Bob", "Oslo");
        shop.customer(3, "Cy", "Bonn");
        shop.shop.remove("customers", 1);
        shop.order(2, "paid", second);
        shop.order(3, "new", second);
        shop.event(3, second);

        runs = shop.run("customers", "orders", "events");

        assertThat(runs).extracting(TableRun::failure).containsOnly(Optional.empty());
        assertThat(runs).extracting(TableRun::rowsRead).containsExactly(2L, 2L, 1L);
        assertThat(runs).extracting(TableRun::inserted).containsExactly(1L, 1L, 1L);
        assertThat(runs).extracting(TableRun::updated).containsExactly(1L, 1L, 0L);
        assertThat(runs).extracting(TableRun::deleted).containsExactly(1L, 0L, 0L);
        assertThat(runs).extracting(run -> run.reading().requests()).containsExactly(2L, 1L, 2L);
        assertThat(shop.rows("customers", "id", "name", "address.city", "profile:visits::int"))
                .containsExactly("[2,Bob,Oslo,2]", "[3,Cy,Bonn,3]");
        assertThat(shop.rows("orders", "id", "status")).containsExactly("[1,new]", "[2,paid]", "[3,new]");
        assertThat(shop.rows("events", "id")).containsExactly("[1]", "[2]", "[3]");
    }

    @Test
    void a_row_that_a_read_missed_is_deleted_only_when_a_second_read_misses_it() {
        shop.customer(1, "Ada", "Paris");
        shop.customer(2, "Bob", "Rome");
        shop.run("customers");
        shop.shop.advance(Duration.ofDays(1));
        shop.shop.remove("customers", 1);
        shop.shop.hideOnce("customers", 2);

        TableRun run = shop.run("customers").get(0);

        assertThat(run.deleted()).isEqualTo(1);
        assertThat(shop.rows("customers", "id")).containsExactly("[2]");
    }

    @Test
    void a_row_that_comes_late_does_not_overwrite_a_newer_one() {
        Instant now = shop.shop.now();
        shop.order(1, "paid", now);
        shop.run("orders");
        shop.shop.advance(Duration.ofDays(1));
        shop.order(1, "lost", null);
        shop.order(2, "new", null);

        TableRun run = shop.run("orders").get(0);

        assertThat(run.rowsRead()).isEqualTo(2);
        assertThat(run.updated()).isZero();
        assertThat(shop.rows("orders", "id", "status")).containsExactly("[1,paid]", "[2,new]");
    }

    @Test
    void runs_without_changes_commit_nothing() {
        shop.customer(1, "Ada", "Paris");
        shop.order(1, "new", shop.shop.now());
        shop.event(1, shop.shop.now());
        List<TableRun> first = shop.run("customers", "orders", "events");
        shop.shop.advance(Duration.ofDays(1));

        List<TableRun> second = shop.run("customers", "orders", "events");

        assertThat(second).extracting(TableRun::failure).containsOnly(Optional.empty());
        assertThat(second)
                .extracting(TableRun::version)
                .containsExactlyElementsOf(first.stream().map(TableRun::version).toList());
    }

    @Test
    void rows_that_are_read_again_and_are_there_already_commit_nothing() {
        shop.order(1, "new", shop.shop.now());
        shop.order(2, "new", null);
        TableRun first = shop.run("orders").get(0);
        shop.shop.advance(Duration.ofDays(1));

        TableRun second = shop.run("orders").get(0);

        assertThat(second.failure()).isEmpty();
        assertThat(second.rowsRead()).isEqualTo(1);
        assertThat(second.version()).isEqualTo(first.version());
    }

    @Test
    void a_run_at_the_same_time_reads_nothing() {
        shop.order(1, "new", shop.shop.now());
        shop.run("orders");
        shop.shop.takeReads();

        TableRun run = shop.run("orders").get(0);

        assertThat(run.failure()).isEmpty();
        assertThat(run.rowsRead()).isZero();
        assertThat(shop.shop.takeReads()).isEmpty();
    }

    @Test
    void a_source_that_fails_leaves_its_target_as_it_was_and_the_other_tables_run() {
        shop.customer(1, "Ada", "Paris");
        shop.event(1, shop.shop.now());
        List<TableRun> first = shop.run("customers", "events");
        shop.shop.advance(Duration.ofDays(1));
        shop.customer(2, "Bob", "Rome");
        shop.event(2, shop.shop.now());
        shop.order(1, "new", shop.shop.now());
        shop.shop.failAfter("customers", 1);
        shop.shop.failAfter("events", 1);

        List<TableRun> second = shop.run("customers", "events", "orders");

        assertThat(second)
                .extracting(run -> run.failure().orElse("well"))
                .containsExactly("The shop is out of customers.", "The shop is out of events.", "well");
        assertThat(second.get(0).version()).isEqualTo(first.get(0).version());
        assertThat(second.get(1).version()).isEqualTo(first.get(1).version());

        shop.shop.heal();
        shop.run("customers", "events");
        assertThat(shop.rows("customers", "id")).containsExactly("[1]", "[2]");
        assertThat(shop.rows("events", "id")).containsExactly("[1]", "[2]");
    }

    @Test
    void a_table_that_fails_in_its_first_read_tells_what_that_took_and_where_it_failed() {
        for (String table : List.of("orders", "events")) {
            if (table.equals("events")) {
                shop.event(1, shop.shop.now());
            } else {
                shop.order(1, "new", shop.shop.now());
            }
            shop.shop.failAfter(table, 1);

            TableRun run = shop.run(table).get(0);

            assertThat(run.failure()).hasValue("The shop is out of " + table + ".");
            assertThat(run.reading().requests()).isPositive();
            assertThat(run.reading().rows()).isPositive();
            assertThat(run.cause().orElseThrow())
                    .hasStackTraceContaining("dev.tributary.runtime.spark.shop.Shop.delivered");
        }
    }

    @Test
    void a_second_read_that_fails_deletes_nothing() {
        shop.customer(1, "Ada", "Paris");
        shop.customer(2, "Bob", "Rome");
        shop.run("customers");
        shop.shop.advance(Duration.ofDays(1));
        shop.shop.remove("customers", 1);
        shop.shop.failRead("customers", 2);

        TableRun run = shop.run("customers").get(0);

        assertThat(run.failure()).hasValue("The shop is out of customers.");
        assertThat(shop.rows("customers", "id")).containsExactly("[1]", "[2]");
    }

    @Test
    void two_runs_on_one_checkpoint_exclude_each_other() {
        shop.order(1, "new", shop.shop.now());
        try (RunLock other = RunLock.of(shop.checkpoint("orders").toFile())) {
            assertThat(other).isNotNull();
            assertThat(shop.run("orders").get(0).failure().orElseThrow()).startsWith("Another run is using");
        }
        assertThat(shop.run("orders").get(0).failure()).isEmpty();
    }

    @Test
    void a_target_that_cannot_be_written_is_said_before_any_request() throws IOException {
        shop.order(1, "new", shop.shop.now());
        Files.writeString(shop.target.resolve("_tributary"), "a file where a directory belongs");

        TableRun run = shop.run("orders").get(0);

        assertThat(run.failure().orElseThrow())
                .startsWith("Cannot write to the checkpoint")
                .contains("choose another target");
        assertThat(run.reading().requests()).isZero();
    }

    @Test
    void columns_that_are_new_are_added_and_other_changes_are_refused() {
        shop.order(1, "new", shop.shop.now());
        shop.run("orders");
        shop.shop.advance(Duration.ofDays(1));
        try {
            ShopSchemas.change("orders", ShopSchemas.orders().add("note", DataTypes.StringType));
            shop.order(2, "new", shop.shop.now());
            assertThat(shop.run("orders").get(0).failure()).isEmpty();
            assertThat(shop.rows("orders", "id", "note")).containsExactly("[1,null]", "[2,null]");

            ShopSchemas.change("orders", ShopSchemas.orders().add("note", DataTypes.LongType));
            assertThat(shop.run("orders").get(0).failure().orElseThrow())
                    .contains("has `note` as STRING, the source as BIGINT");
        } finally {
            ShopSchemas.restore();
        }
    }

    @Test
    void types_that_hold_more_take_the_place_of_others_and_keep_it() {
        StructType narrow = new StructType().add("size", DataTypes.IntegerType);
        StructType wide = new StructType().add("size", DataTypes.LongType);
        try {
            custom(narrow, Map.of("size", 7), 1);
            assertThat(shop.run("orders").get(0).failure()).isEmpty();
            shop.shop.advance(Duration.ofDays(1));
            custom(wide, Map.of("size", 5_000_000_000L), 2);

            assertThat(shop.run("orders").get(0).failure()).isEmpty();

            assertThat(shop.rows("orders", "id", "custom.size")).containsExactly("[1,7]", "[2,5000000000]");
            shop.shop.advance(Duration.ofDays(1));
            custom(narrow, Map.of("size", 9), 3);
            assertThat(shop.run("orders").get(0).failure()).isEmpty();
            assertThat(shop.rows("orders", "id", "custom.size", "typeof(custom)"))
                    .containsExactly(
                            "[1,7,struct<size:bigint>]",
                            "[2,5000000000,struct<size:bigint>]",
                            "[3,9,struct<size:bigint>]");
            shop.shop.advance(Duration.ofDays(1));
            custom(new StructType().add("size", DataTypes.DoubleType), Map.of("size", 1.5), 4);
            assertThat(shop.run("orders").get(0).failure().orElseThrow())
                    .contains("has `custom.size` as BIGINT, the source as DOUBLE", "types changed to wider ones");
        } finally {
            ShopSchemas.restore();
        }
    }

    @Test
    void fields_of_a_struct_come_and_go_as_columns_do_and_unchanged_rows_keep_what_they_have() {
        StructType fields = new StructType().add("a", DataTypes.StringType);
        StructType later = new StructType().add("b", DataTypes.LongType).add("it's", DataTypes.StringType);
        try {
            custom(fields, Map.of("a", "x"), 1);
            assertThat(shop.run("orders").get(0).failure()).isEmpty();
            shop.shop.advance(Duration.ofDays(1));
            custom(later, Map.of("b", 7L), 2);

            assertThat(shop.run("orders").get(0).failure()).isEmpty();

            assertThat(shop.rows("orders", "id", "status", "custom.a", "custom.b"))
                    .containsExactly("[1,new,x,null]", "[2,new,null,7]");
            shop.shop.advance(Duration.ofDays(1));
            ShopSchemas.change("orders", ShopSchemas.orders().add("note", DataTypes.StringType));
            shop.order(2, "paid", shop.shop.now());
            assertThat(shop.run("orders").get(0).failure()).isEmpty();
            assertThat(shop.rows("orders", "id", "status", "custom.a", "custom.b", "note"))
                    .containsExactly("[1,new,x,null,null]", "[2,paid,null,null,null]");
        } finally {
            ShopSchemas.restore();
        }
    }

    private void custom(StructType fields, Map<String, Object> values, long id) {
        ShopSchemas.change("orders", ShopSchemas.orders().add("custom", fields));
        shop.shop.put("orders", Map.of("id", id, "status", "new", "updated_at", shop.shop.now(), "custom", values));
    }

    @Test
    void a_target_and_its_checkpoint_stay_together() throws IOException {
        shop.event(1, shop.shop.now());
        shop.order(1, "new", shop.shop.now());
        shop.run("events", "orders");
        FileUtils.deleteDirectory(shop.checkpoint("events").toFile());
        FileUtils.deleteDirectory(new File(shop.path("orders")));

        List<TableRun> runs = shop.run("events", "orders");

        assertThat(runs.get(0).failure().orElseThrow()).contains("would be appended again");
        assertThat(runs.get(1).failure().orElseThrow()).contains("is gone, but the checkpoint");
    }

    @Test
    void what_a_user_says_goes_before_what_the_source_declares() {
        shop.order(1, "new", shop.shop.now());
        TableSpec everyChange = TableSpec.from("orders", "shop")
                .destinationTable("order_changes")
                .scdType(ScdType.APPEND_ONLY)
                .option("region", "north")
                .build();
        TableSpec wrongKey =
                TableSpec.from("orders", "shop").primaryKeys("statu").build();
        shop.run(everyChange);
        shop.shop.advance(Duration.ofDays(1));
        shop.order(1, "paid", shop.shop.now());

        List<TableRun> runs = shop.run(
                everyChange,
                wrongKey,
                TableSpec.from("orders", "other").option("regio", "x").build());

        assertThat(runs.get(0).failure()).isEmpty();
        assertThat(shop.rows("order_changes", "status")).containsExactly("[new]", "[paid]");
        assertThat(runs.get(1).failure().orElseThrow()).contains("no column `statu`", "Did you mean `status`?");
        assertThat(runs.get(2).failure().orElseThrow()).contains("option `regio`", "Did you mean `region`?");
    }

    @Test
    void a_checkpoint_of_rows_that_were_only_added_is_none_of_a_table_that_is_kept_up_to_date() {
        shop.order(1, "new", shop.shop.now());
        shop.run(TableSpec.from("orders", "shop").scdType(ScdType.APPEND_ONLY).build());
        TableSpec upToDate = TableSpec.from("orders", "shop").build();

        assertThat(shop.run(upToDate).get(0).failure().orElseThrow())
                .contains("is of a Delta table in a directory, APPEND_ONLY")
                .endsWith("or read the table anew with --full-refresh.");
        assertThat(shop.pipeline(upToDate)
                        .run(new RunMode.FullRefresh(), PipelineListener.NONE)
                        .get(0)
                        .failure())
                .isEmpty();
        shop.shop.advance(Duration.ofDays(1));
        shop.order(1, "paid", shop.shop.now());
        shop.run(upToDate);
        assertThat(shop.rows("orders", "id", "status")).containsExactly("[1,paid]");
    }
}
