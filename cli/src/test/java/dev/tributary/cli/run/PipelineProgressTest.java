package dev.tributary.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.cli.terminal.Terminal;
import dev.tributary.model.IngestionType;
import dev.tributary.pipeline.TableRun;
import dev.tributary.pipeline.spec.TableSpec;
import dev.tributary.runtime.environment.ReadStatistics;
import dev.tributary.runtime.environment.RunListener;
import dev.tributary.runtime.environment.Wait;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class PipelineProgressTest {
    private static final TableSpec ORDERS = TableSpec.from("orders", "shop").build();

    private final StringWriter err = new StringWriter();
    private Instant now = Instant.parse("2026-01-15T12:00:00Z");

    private final Clock clock = new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            throw new UnsupportedOperationException("everything is told in UTC");
        }
    };

    private PipelineProgress progress(boolean isTerminal) {
        return new PipelineProgress(
                new Terminal(
                        new PrintWriter(new StringWriter()),
                        new PrintWriter(err),
                        Map.of("COLUMNS", "200"),
                        Path.of("/home"),
                        isTerminal),
                clock);
    }

    private static TableRun run(Optional<String> failure) {
        return new TableRun(
                ORDERS,
                Optional.of(IngestionType.SNAPSHOT),
                12_121,
                1,
                20,
                3,
                ReadStatistics.NONE,
                Duration.ofMillis(2_500),
                "lake/shop/orders",
                OptionalLong.of(1),
                failure,
                Optional.empty());
    }

    @Test
    void a_log_tells_of_a_long_read_now_and_then_of_its_waits_and_its_end() {
        PipelineProgress progress = progress(false);
        progress.started(ORDERS, 1, 2);
        RunListener reading = progress.reading(ORDERS);
        reading.counted("shop", "orders", 50_000);
        for (int page = 0; page < 4; page++) {
            now = now.plusSeconds(5);
            reading.requested("shop", "orders");
            reading.pageRead("shop", "orders", 100, 10_000);
        }
        reading.waiting("shop", "orders", new Wait(Wait.Reason.LIMIT, Duration.ofSeconds(1)));
        reading.waiting("shop", "orders", new Wait(Wait.Reason.ASKED, Duration.ofSeconds(12)));
        progress.finished(run(Optional.empty()));

        assertThat(err.toString().lines())
                .containsExactly(
                        "[1/2] orders: 200 of 50,000 rows, 2 pages, 13 rows/s, about 1 h 2 min left",
                        "[1/2] orders: waiting 12 s as the source asks",
                        "[1/2] orders: 12,121 rows read, 24 rows changed in 2.5 s");
    }

    @Test
    void a_table_that_failed_says_so_and_why_is_told_at_the_end() {
        PipelineProgress progress = progress(false);
        progress.started(ORDERS, 1, 1);
        progress.finished(run(Optional.of("HTTP 500")));

        assertThat(err.toString().lines()).containsExactly("[1/1] orders: failed in 2.5 s");
    }

    @Test
    void a_terminal_shows_the_state_in_place() {
        PipelineProgress progress = progress(true);
        progress.started(ORDERS, 1, 1);
        now = now.plusSeconds(5);
        RunListener reading = progress.reading(ORDERS);
        reading.requested("shop", "orders");
        reading.pageRead("shop", "orders", 1, 10);
        progress.batchWritten(ORDERS, 1);

        assertThat(err.toString())
                .contains("[1/1] orders: starting")
                .endsWith("[1/1] orders: 1 row, 1 page, 0.2 rows/s, 1 written");
    }
}
