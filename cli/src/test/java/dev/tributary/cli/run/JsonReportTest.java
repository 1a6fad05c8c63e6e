package dev.tributary.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.cli.terminal.Terminal;
import dev.tributary.model.IngestionType;
import dev.tributary.pipeline.TableRun;
import dev.tributary.pipeline.spec.TableSpec;
import dev.tributary.runtime.environment.ReadStatistics;
import dev.tributary.runtime.environment.TableDrift;
import dev.tributary.runtime.environment.TableDrift.Kind;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class JsonReportTest {
    private static final Map<String, TableDrift> DRIFT = Map.of(
            "events",
            new TableDrift(
                    new TreeSet<>(Set.of("/id")),
                    new TreeSet<>(Set.of("/note")),
                    new TreeMap<>(Map.of("/lines/*/tax", Set.of(Kind.NULL, Kind.NUMBER), "/coupon", Set.of(Kind.TEXT))),
                    new TreeMap<>(Map.of("/size", new TableDrift.Retyped("bigint", Set.of(Kind.TEXT))))));

    private static final TableRun DONE = new TableRun(
            TableSpec.from("orders", "shop").build(),
            Optional.of(IngestionType.CDC),
            2,
            2,
            0,
            0,
            new ReadStatistics(3, 1, 2, 2, 100, Duration.ofSeconds(7), 0, 0, Map.of()),
            Duration.ofMillis(3_120),
            "lake/shop/orders",
            OptionalLong.of(0),
            Optional.empty(),
            Optional.empty());

    private static final TableRun FAILED = new TableRun(
            TableSpec.from("events", "shop").build(),
            Optional.empty(),
            0,
            0,
            0,
            0,
            new ReadStatistics(5, 4, 0, 0, 0, Duration.ofMillis(900), 2, 1, DRIFT),
            Duration.ofMillis(10),
            "lake/shop/events",
            OptionalLong.empty(),
            Optional.of("shop, events: it \"failed\""),
            Optional.of(new IllegalStateException("below")));

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Terminal terminal = new Terminal(
            new PrintWriter(out), new PrintWriter(err), Map.of(), Path.of("").toAbsolutePath(), false);

    @Test
    void a_run_is_an_object_a_line_as_documented() throws IOException {
        new JsonReport(List.of(DONE, FAILED)).print(terminal);
        terminal.flush();

        List<String> lines = out.toString().lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(Files.readString(Path.of("..", "docs", "observability.md"))).contains(lines.get(0));
        assertThat(lines.get(1))
                .contains("\"ingestion\":null", "\"requests\":5", "\"version\":null", "\"succeeded\":false")
                .contains(
                        "\"drift\":[{\"table\":\"events\",\"new\":{\"/coupon\":[\"text\"],\"/lines/*/tax\":[\"number\",\"null\"]},"
                                + "\"missing\":[\"/note\"],\"retyped\":{\"/size\":{\"declared\":\"bigint\",\"found\":[\"text\"]}}}]")
                .endsWith("\"failure\":\"shop, events: it \\\"failed\\\"\"}");
    }

    @Test
    void what_was_unusual_is_said_below_the_table_and_in_all() {
        RunReport report = new RunReport(List.of(DONE, FAILED), "");
        report.print(terminal);
        report.printTotal(terminal);
        terminal.flush();

        assertThat(out.toString())
                .contains("orders: 1 repeated request, 7 s waited for the source")
                .contains("events: 4 repeated requests, 2 rescued values, 1 dropped row")
                .contains("Fields of events: new /coupon (text), /lines/*/tax (number or null); missing /note;"
                        + " retyped /size (bigint, found text)")
                .contains("In all: 8 requests, 2 pages, 100 bytes, 5 repeated requests, 7 s waited for the source, 2"
                        + " rescued values, 1 dropped row");
        assertThat(err.toString()).contains("events: shop, events: it \"failed\"");
    }
}
