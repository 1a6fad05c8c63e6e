package dev.tributary.pipeline;

import static dev.tributary.pipeline.ShopPipeline.SPARK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.pipeline.files.FileFormat;
import dev.tributary.pipeline.spec.PipelineSpec;
import dev.tributary.pipeline.spec.ScdType;
import dev.tributary.pipeline.spec.TableSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Files, to which everything that is read is added. */
class FileTargetTest {
    private static final TableSpec EVENTS = TableSpec.from("events", "shop").build();

    private ShopPipeline shop;

    @BeforeEach
    void open(@TempDir Path directory) {
        shop = new ShopPipeline(directory);
    }

    private Pipeline pipeline(FileFormat format, TableSpec... tables) {
        return new Pipeline(
                SPARK,
                new Connection("shop", "shop", shop.shop.connection()),
                new PipelineSpec("shop", List.of(tables)),
                new Target.Files(format, shop.target.toString()));
    }

    private TableRun run(FileFormat format, TableSpec table) {
        return pipeline(format, table).run(PipelineListener.NONE).get(0);
    }

    private String failure(FileFormat format, TableSpec table) {
        return run(format, table).failure().orElseThrow();
    }

    private List<String> rows(FileFormat format, String table, String... columns) {
        return SPARK
                .read()
                .options(Map.of("header", "true", "escape", "\""))
                .format(format.label())
                .load(shop.path(table))
                .selectExpr(columns)
                .orderBy(columns[0])
                .collectAsList()
                .stream()
                .map(Row::toString)
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void batches_are_added_each_once_though_one_is_repeated(FileFormat format) throws IOException {
        Instant time = shop.shop.now().plusNanos(123_456_000);
        shop.order(1, "a \"new\", one", time.minusSeconds(100));
        TableSpec orders = TableSpec.from("orders", "shop").build();

        TableRun first = run(format, orders);

        assertThat(first.failure()).isEmpty();
        assertThat(first.inserted()).isEqualTo(1);
        shop.shop.advance(Duration.ofDays(1));
        shop.order(1, "paid", shop.shop.now());
        assertThat(run(format, orders).failure()).isEmpty();
        List<String> before = rows(format, "orders", "tributary_batch", "id", "status");
        assertThat(before).containsExactly("[0,1,a \"new\", one]", "[1,1,paid]");
        assertThat(rows(format, "orders", "tributary_batch", "cast(updated_at AS TIMESTAMP)")
                        .get(0))
                .contains(".123456");

        Path commits = shop.checkpoint("orders").resolve("commits");
        Files.delete(commits.resolve("1"));
        Files.deleteIfExists(commits.resolve(".1.crc"));
        assertThat(run(format, orders).failure()).isEmpty();

        assertThat(rows(format, "orders", "tributary_batch", "id", "status")).isEqualTo(before);
    }

    @Test
    void a_table_is_read_anew_and_one_that_lost_its_checkpoint_is_not_added_to() throws IOException {
        shop.event(1, shop.shop.now());
        run(FileFormat.JSON, EVENTS);
        org.apache.commons.io.FileUtils.deleteDirectory(
                shop.checkpoint("events").toFile());

        assertThat(failure(FileFormat.JSON, EVENTS)).contains("has rows, but there is no checkpoint");
        assertThat(pipeline(FileFormat.JSON, EVENTS)
                        .run(new RunMode.FullRefresh(), PipelineListener.NONE)
                        .get(0)
                        .failure())
                .isEmpty();
        assertThat(rows(FileFormat.JSON, "events", "id")).containsExactly("[1]");
    }

    @Test
    void what_files_cannot_have_is_refused_before_anything_is_read() {
        shop.customer(1, "Ada", "Paris");
        shop.event(1, shop.shop.now());

        assertThat(failure(FileFormat.CSV, TableSpec.from("customers", "shop").build()))
                .isEqualTo(
                        "Table `customers` is read whole in each run, so that each would add every row again, and csv files"
                                + " are only added to. Bring it to a Delta table, or leave it out.");
        assertThat(failure(
                        FileFormat.CSV,
                        TableSpec.from("orders", "shop")
                                .scdType(ScdType.SCD_TYPE_1)
                                .build()))
                .contains(
                        "is to be kept as SCD_TYPE_1, which changes rows that are there, and csv files are only added to");
        assertThat(failure(
                        FileFormat.PARQUET,
                        TableSpec.from("orders", "shop").clusterBy("status").build()))
                .contains("is to be clustered by status, and parquet files are only added to");
        assertThat(shop.shop.takeReads()).isEmpty();

        assertThat(run(FileFormat.JSON, EVENTS).failure()).isEqualTo(Optional.empty());
        assertThat(failure(FileFormat.CSV, EVENTS)).contains("has something else than batches of csv files");
    }

    @Test
    void a_full_refresh_that_its_target_refuses_leaves_the_checkpoint_as_it_was() {
        shop.event(1, shop.shop.now());
        run(FileFormat.JSON, EVENTS);

        TableRun refused = shop.pipeline(EVENTS)
                .run(new RunMode.FullRefresh(), PipelineListener.NONE)
                .get(0);

        assertThat(refused.failure().orElseThrow()).contains("is no Delta table, and has files. Choose another");
        assertThat(shop.checkpoint("events").resolve("commits/0")).exists();
        assertThat(run(FileFormat.JSON, EVENTS).rowsRead()).isZero();
        assertThat(rows(FileFormat.JSON, "events", "id")).containsExactly("[1]");
    }
}
