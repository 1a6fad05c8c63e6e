package dev.tributary.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.runtime.environment.RunListener.Phase;
import dev.tributary.runtime.spark.shop.ShopEnvironment;
import dev.tributary.runtime.spark.shop.ShopSchemas;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CrashTest {
    private ShopPipeline shop;

    @BeforeEach
    void open(@TempDir Path target) {
        shop = new ShopPipeline(target);
        ShopEnvironment.takePhases();
        shop.order(1, "new", shop.shop.now());
        shop.order(2, "new", shop.shop.now());
        shop.event(1, shop.shop.now());
        shop.event(2, shop.shop.now().minusSeconds(100));
    }

    private TableRun crashed(String table, Phase phase) {
        ShopEnvironment.crashAt(phase);
        TableRun run = shop.run(table).get(0);
        assertThat(run.failure()).hasValue("Crash: crash at " + phase);
        shop.shop.takeReads();
        return run;
    }

    @ParameterizedTest
    @EnumSource(
            value = Phase.class,
            names = {"CONFIRM", "TOMBSTONES"},
            mode = EnumSource.Mode.EXCLUDE)
    void a_spooled_table_is_whole_after_a_crash_at(Phase phase) {
        crashed("orders", phase);
        shop.shop.advance(Duration.ofMinutes(1));
        shop.order(1, "paid", shop.shop.now());

        TableRun run = shop.run("orders").get(0);

        assertThat(run.failure()).isEmpty();
        assertThat(shop.rows("orders", "id", "status")).containsExactly("[1,paid]", "[2,new]");
        boolean replayed = phase.compareTo(Phase.OFFSET_LOG) >= 0;
        assertThat(shop.shop.takeReads())
                .as("a logged batch is repeated without a request")
                .containsExactly(replayed ? "orders after 2026-01-01T00:00:00Z" : "orders after 2000-01-01T00:00:00Z");
    }

    @ParameterizedTest
    @EnumSource(
            value = Phase.class,
            names = {"SPOOL", "CONFIRM", "TOMBSTONES"},
            mode = EnumSource.Mode.EXCLUDE)
    void an_appended_table_has_every_row_once_after_a_crash_at(Phase phase) {
        crashed("events", phase);
        shop.shop.advance(Duration.ofMinutes(1));
        shop.event(3, shop.shop.now());

        TableRun run = shop.run("events").get(0);

        assertThat(run.failure()).isEmpty();
        assertThat(shop.rows("events", "id")).containsExactly("[1]", "[2]", "[3]");
    }

    @Test
    void a_batch_that_was_committed_is_not_committed_again() {
        TableRun crashed = crashed("orders", Phase.COMMIT);

        TableRun run = shop.run("orders").get(0);

        assertThat(run.version()).isEqualTo(crashed.version()).hasValue(1);
        assertThat(run.inserted()).isZero();
    }

    @Test
    void a_batch_that_was_spooled_with_other_columns_is_read_again_with_those_that_there_are() {
        crashed("orders", Phase.OFFSET_LOG);
        try {
            ShopSchemas.change(
                    "orders",
                    new StructType()
                            .add("id", DataTypes.LongType, false)
                            .add("note", DataTypes.LongType)
                            .add("updated_at", DataTypes.TimestampType)
                            .add("status", DataTypes.StringType));

            assertThat(shop.run("orders").get(0).failure()).isEmpty();

            assertThat(shop.rows("orders", "id", "status", "note")).containsExactly("[1,new,null]", "[2,new,null]");
        } finally {
            ShopSchemas.restore();
        }
    }

    @Test
    void a_spool_file_that_is_gone_is_read_again() throws IOException {
        crashed("orders", Phase.OFFSET_LOG);
        for (Path file : spooled()) {
            Files.delete(file);
        }
        shop.shop.advance(Duration.ofMinutes(1));
        shop.order(3, "new", shop.shop.now());

        TableRun run = shop.run("orders").get(0);

        assertThat(run.failure()).isEmpty();
        assertThat(shop.rows("orders", "id")).containsExactly("[1]", "[2]", "[3]");
    }

    @Test
    void a_spool_file_that_is_gone_cannot_be_read_from_a_source_whose_clock_went_back() throws IOException {
        crashed("orders", Phase.OFFSET_LOG);
        for (Path file : spooled()) {
            Files.delete(file);
        }
        shop.shop.advance(Duration.ofHours(-1));

        TableRun run = shop.run("orders").get(0);

        assertThat(run.failure().orElseThrow())
                .contains("spool file of a batch of `shop.orders`", "is gone", "before the batch's end");
    }

    @Test
    void a_truncated_spool_file_is_noticed_and_the_target_stays_as_it_was() throws IOException {
        crashed("orders", Phase.OFFSET_LOG);
        for (Path file : spooled()) {
            byte[] bytes = Files.readAllBytes(file);
            Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
        }

        TableRun run = shop.run("orders").get(0);

        assertThat(run.failure().orElseThrow()).contains("is damaged", "Remove it");
        assertThat(run.version()).isEmpty();
    }

    @Test
    void checkpoint_plan_and_failure_hold_no_secret() {
        TableRun run = crashed("orders", Phase.OFFSET_LOG);
        shop.run("orders");

        assertThat(run.toString()).doesNotContain("s3cr3t");
        assertThat(files(shop.target))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .doesNotContain("s3cr3t"));
    }

    private List<Path> spooled() {
        List<Path> files = files(shop.checkpoint("orders").resolve("sources/0/spool"));
        assertThat(files).filteredOn(file -> !file.toString().endsWith(".crc")).hasSize(1);
        return files;
    }

    private static List<Path> files(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
