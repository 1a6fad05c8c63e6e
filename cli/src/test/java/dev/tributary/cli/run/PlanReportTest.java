package dev.tributary.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.cli.terminal.Terminal;
import dev.tributary.model.IngestionType;
import dev.tributary.pipeline.PlannedTable;
import dev.tributary.pipeline.PlannedTable.Begin;
import dev.tributary.pipeline.spec.ScdType;
import dev.tributary.pipeline.spec.TableSpec;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlanReportTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Terminal terminal =
            new Terminal(new PrintWriter(out), new PrintWriter(err), Map.of(), Path.of("/home"), false);

    @Test
    void a_table_is_told_in_some_lines_and_what_would_fail_after_all() {
        TableSpec orders = TableSpec.from("orders", "shop").build();
        PlannedTable first = new PlannedTable(
                orders,
                "/home/lake/shop/orders",
                Optional.of(new PlannedTable.Outlook(
                        IngestionType.CDC,
                        ScdType.SCD_TYPE_2,
                        List.of("id"),
                        Optional.of("updated_at"),
                        Begin.LAST_RUN,
                        true,
                        List.of("ADD COLUMNS (`note` STRING)"))),
                Optional.empty());
        PlannedTable second = new PlannedTable(
                TableSpec.from("events", "shop").build(),
                "/home/lake/shop/events",
                Optional.of(new PlannedTable.Outlook(
                        IngestionType.APPEND,
                        ScdType.APPEND_ONLY,
                        List.of(),
                        Optional.empty(),
                        Begin.BEGINNING,
                        false,
                        List.of())),
                Optional.empty());
        PlannedTable third =
                new PlannedTable(orders, "/home/lake/shop/orders", Optional.empty(), Optional.of("there is no key"));

        new PlanReport(List.of(third, first, second)).print(terminal);

        assertThat(out.toString().lines())
                .containsExactly(
                        "orders to lake/shop/orders",
                        "  is read as cdc, from where the last run ended",
                        "  is kept as SCD_TYPE_2 by id, ordered by updated_at",
                        "  ALTER TABLE ADD COLUMNS (`note` STRING)",
                        "events to lake/shop/events",
                        "  is read as append, from its beginning",
                        "  is kept as APPEND_ONLY; the target is made");
        assertThat(err.toString()).contains("orders: there is no key");
    }
}
