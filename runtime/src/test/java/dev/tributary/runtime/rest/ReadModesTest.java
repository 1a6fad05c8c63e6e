package dev.tributary.runtime.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.model.IngestionType;
import dev.tributary.model.PageEnd;
import dev.tributary.model.PaginationModel;
import dev.tributary.model.SourceOrder;
import dev.tributary.model.TableModel;
import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.connector.ReadOptions;
import dev.tributary.runtime.connector.TableRead;
import dev.tributary.runtime.decode.DecodeException;
import dev.tributary.runtime.decode.Tolerance;
import dev.tributary.runtime.environment.ReadMeter;
import dev.tributary.runtime.environment.TableDrift;
import dev.tributary.runtime.error.OptionException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

/** The option {@code mode}, from a table's options to its rows. */
final class ReadModesTest {
    private static final PaginationModel.PageSize TWO = new PaginationModel.PageSize("size", 2);
    private static final TableModel CHANGES =
            TestConnector.changes(TestConnector.SKIPPING, SourceOrder.NONE, false, null);

    private final FakeWorld world = new FakeWorld();
    private final ReadMeter meter = new ReadMeter();

    private TestConnector connector(TableModel table, String... pages) {
        Deque<String> left = new ArrayDeque<>(List.of(pages));
        return new TestConnector(
                table,
                TestConnector.OPTIONS,
                world.environment(request -> world.response(
                                        request, 200, left.size() > 1 ? left.remove() : left.element())
                                .build())
                        .withListener(meter));
    }

    private static String row(String id, String name) {
        return "{\"id\":" + id + ",\"name\":" + name + ",\"updated_at\":\"2026-03-01T10:00:00Z\"}";
    }

    private static List<String> rescued(TestConnector connector, Map<String, String> options, String... more) {
        List<String> found = new ArrayList<>();
        List<String> columns = new ArrayList<>(List.of("id", Tolerance.RESCUED));
        columns.addAll(List.of(more));
        try (TableRead read = connector.readTable("things", Offset.START, new ReadOptions(options, columns))) {
            while (read.next()) {
                found.add(read.row().getLong(0) + " "
                        + (read.row().isNullAt(1) ? "" : read.row().getUTF8String(1)));
            }
        }
        return found;
    }

    private static List<Long> ids(TestConnector connector, String mode) {
        List<Long> found = new ArrayList<>();
        try (TableRead read =
                connector.readTable("things", Offset.START, ReadOptions.allColumns(Map.of(Tolerance.MODE, mode)))) {
            while (read.next()) {
                found.add(read.row().getLong(0));
            }
        }
        return found;
    }

    @Test
    void only_a_read_that_rescues_has_a_column_of_rescued_values() {
        TestConnector connector = connector(CHANGES, "[]");
        StructType plain = connector.getTableSchema("things", Map.of());
        StructType permissive = connector.getTableSchema("things", Map.of("mode", "permissive"));

        assertThat(plain.fieldNames()).doesNotContain(Tolerance.RESCUED);
        assertThat(connector.getTableSchema("things", Map.of("mode", "FAILFAST")))
                .isEqualTo(plain);
        assertThat(connector.getTableSchema("things", Map.of("mode", "DROPMALFORMED")))
                .isEqualTo(plain);
        assertThat(permissive.fieldNames()).endsWith(Tolerance.RESCUED);
        assertThat(permissive.apply("id").nullable()).isFalse();
        assertThat(connector
                        .getTableSchema("things", Map.of(Tolerance.RESCUE_UNKNOWN_FIELDS, "true"))
                        .fieldNames())
                .endsWith(Tolerance.RESCUED);
    }

    @Test
    void what_a_mode_cannot_be_is_said_before_any_request() {
        TestConnector connector = connector(CHANGES, "[]");
        assertThatThrownBy(() -> connector.getTableSchema("things", Map.of("mode", "LENIENT")))
                .isInstanceOf(OptionException.class)
                .hasMessageContaining("FAILFAST, PERMISSIVE, DROPMALFORMED")
                .hasMessageContaining("LENIENT");
        assertThatThrownBy(() -> connector.getTableSchema("things", Map.of("rescueUnknownFields", "1")))
                .isInstanceOf(OptionException.class)
                .hasMessageContaining("`true` or `false`");
        assertThat(world.requests()).isEmpty();
    }

    @Test
    void what_does_not_fit_is_rescued_and_counted() {
        assertThat(rescued(
                        connector(CHANGES, "[" + row("1", "{\"x\":1}") + "," + row("2", "\"b\"") + "]", "[]"),
                        Map.of(Tolerance.MODE, "PERMISSIVE")))
                .as("the column is not wanted")
                .containsExactly("1 ", "2 ");
        try (TableRead read = connector(CHANGES, "[" + row("1", "{\"x\":1}") + "]", "[]")
                .readTable("things", Offset.START, ReadOptions.allColumns(Map.of(Tolerance.MODE, "PERMISSIVE")))) {
            assertThat(read.next()).isTrue();
            assertThat(read.row().isNullAt(1)).isTrue();
            assertThat(read.row().getUTF8String(3)).hasToString("{\"/name\":{\"x\":1}}");
            assertThat(read.next()).isFalse();
        }
        assertThat(meter.statistics().rescued()).isEqualTo(1);
    }

    @Test
    void rows_that_are_left_out_count_as_what_the_source_sent() {
        assertThat(ids(
                        connector(
                                CHANGES,
                                "[" + row("1", "[]") + "," + row("2", "{}") + "]",
                                "[" + row("3", "null") + "]",
                                "[]"),
                        "DROPMALFORMED"))
                .containsExactly(3L);
        assertThat(world.requests())
                .extracting(request -> request.url().queryParameter("skip"))
                .containsExactly("0", "2", "3");
        assertThat(meter.statistics().dropped()).isEqualTo(2);
    }

    @Test
    void what_a_page_had_that_broke_off_is_counted_once() {
        String page = "[" + row("1", "{\"x\":1}") + "]";
        rescued(
                connector(CHANGES, page.substring(0, page.length() - 1), page, "[]"),
                Map.of(Tolerance.MODE, "PERMISSIVE"),
                "name");

        assertThat(meter.statistics().rescued()).isEqualTo(1);
    }

    @Test
    void unknown_fields_are_rescued_and_counted() {
        assertThat(rescued(
                        connector(CHANGES, "[{\"id\":1,\"new\":[1.0],\"updated_at\":\"2026-03-01T10:00:00Z\"}]", "[]"),
                        Map.of(Tolerance.RESCUE_UNKNOWN_FIELDS, "true")))
                .containsExactly("1 {\"/new\":[1.0]}");
        assertThat(meter.statistics().rescued()).isEqualTo(1);
    }

    @Test
    void what_is_not_as_declared_is_told_in_any_mode() {
        for (String mode : List.of("PERMISSIVE", "DROPMALFORMED", "FAILFAST")) {
            ReadMeter told = new ReadMeter();
            Deque<String> left = new ArrayDeque<>(
                    List.of("[{\"id\":1,\"new\":{\"x\":1},\"updated_at\":\"2026-03-01T10:00:00Z\"}]", "[]"));
            ids(
                    new TestConnector(
                            CHANGES,
                            TestConnector.OPTIONS,
                            world.environment(request -> world.response(request, 200, left.remove())
                                            .build())
                                    .withListener(told)),
                    mode);
            TableDrift drift = told.statistics().drift().get("things");
            assertThat(drift).isNotNull();
            assertThat(drift.unknown()).containsOnly(Map.entry("/new", Set.of(TableDrift.Kind.OBJECT)));
            assertThat(drift.missing()).containsExactly("/name");
        }
    }

    @Test
    void a_cursor_that_does_not_fit_fails_in_any_mode() {
        for (String mode : List.of("PERMISSIVE", "DROPMALFORMED", "FAILFAST")) {
            assertThatThrownBy(() -> ids(connector(CHANGES, "[{\"id\":1,\"updated_at\":\"soon\"}]", "[]"), mode))
                    .isInstanceOf(DecodeException.class)
                    .hasMessageContaining("/0/updated_at");
        }
    }

    @Test
    void a_snapshot_leaves_no_row_out() {
        TableModel snapshot = TestConnector.table(
                "",
                new PaginationModel.PageNumber("page", 1, TWO, PageEnd.SILENT),
                IngestionType.SNAPSHOT,
                List.of(),
                null);
        assertThatThrownBy(() -> ids(connector(snapshot, "[]"), "DROPMALFORMED"))
                .isInstanceOf(OptionException.class)
                .hasMessageContaining("counts as deleted");
        assertThat(world.requests()).isEmpty();
    }
}
