package dev.tributary.runtime.rest;

import static dev.tributary.model.SourceOrder.NONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.model.PaginationModel;
import dev.tributary.model.TableModel;
import dev.tributary.model.TombstoneModel;
import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.connector.ReadOptions;
import dev.tributary.runtime.connector.TableRead;
import dev.tributary.runtime.error.ConnectorException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.catalyst.InternalRow;
import org.junit.jupiter.api.Test;

/** Rows that were deleted, told among the others or apart from them. */
class DeletesTest {
    private static final TableModel CHANGES =
            TestConnector.changes(new PaginationModel.SinglePage(), NONE, false, null);
    private static final TableModel IN_BAND =
            TestConnector.marked(CHANGES, new TombstoneModel("name", List.of("gone", "purged")));
    private static final String ROWS = """
            [{"id":1,"name":"here","updated_at":"2026-03-01T11:00:00Z"},
             {"id":2,"name":"gone","updated_at":"2026-03-01T11:10:00Z"},
             {"id":3,"updated_at":"2026-03-01T11:20:00Z"},
             {"id":4,"name":"purged","updated_at":"2026-03-01T11:30:00Z"}]""";

    private final FakeWorld world = new FakeWorld();

    private TestConnector connector(TableModel... tables) {
        return new TestConnector(
                List.of(tables),
                TestConnector.OPTIONS,
                world.environment(request -> world.response(request, 200, ROWS).build()));
    }

    @Test
    void a_table_has_what_is_there_and_its_deletes_what_is_gone() {
        TestConnector connector = connector(IN_BAND);

        assertThat(connector.read(Offset.START).ids()).containsExactly(1L, 3L);
        assertThat(deletes(connector, Offset.START).ids()).containsExactly(2L, 4L);
    }

    @Test
    void one_read_delivers_both_where_the_flag_is_wanted() {
        List<String> rows = rows(
                connector(IN_BAND)
                        .readTable("things", Offset.START, new ReadOptions(Map.of(), List.of("__deleted", "id"))),
                row -> row.getBoolean(0) + " " + row.getLong(1));

        assertThat(rows).containsExactly("false 1", "true 2", "false 3", "true 4");
    }

    @Test
    void the_flag_is_no_column_where_deletes_are_not_among_the_rows() {
        ReadOptions flagged = new ReadOptions(Map.of(), List.of("id", "__deleted"));

        assertThatThrownBy(() -> connector(CHANGES).readTable("things", Offset.START, flagged))
                .isInstanceOf(ConnectorException.class)
                .hasMessageContaining("there is no column `__deleted`");
    }

    @Test
    void deletes_told_apart_have_the_columns_of_the_table_and_an_offset_of_their_own() {
        TestConnector connector = connector(TestConnector.withDeletes(CHANGES), TestConnector.deletes(CHANGES));

        TestConnector.Delivery first = deletes(connector, Offset.START);
        assertThat(first.ids()).containsExactly(1L, 2L, 3L, 4L);
        assertThat(first.end()).isNotEqualTo(Offset.START);
        assertThat(deletes(connector, first.end())).isEqualTo(new TestConnector.Delivery(List.of(), first.end()));
        assertThat(world.requests())
                .allMatch(request -> request.url().encodedPath().endsWith("/gone"));
        world.advance(Duration.ofHours(1));
        assertThat(deletes(connector(TestConnector.withDeletes(CHANGES), TestConnector.deletes(CHANGES)), first.end())
                        .end())
                .isNotEqualTo(first.end());
    }

    @Test
    void deletes_that_are_listed_whole_move_with_the_time() {
        TableModel list = TestConnector.deletes(TestConnector.snapshot(new PaginationModel.SinglePage()));

        assertThat(deletes(connector(TestConnector.withDeletes(CHANGES), list), Offset.START)
                        .end()
                        .json())
                .isEqualTo("{\"version\":1,\"strategy\":\"snapshot\",\"takenAt\":\"2026-03-01T11:59:59Z\"}");
    }

    @Test
    void what_tells_of_deletes_is_no_table() {
        TestConnector connector = connector(TestConnector.withDeletes(CHANGES), TestConnector.deletes(CHANGES));

        assertThat(connector.listTables()).containsExactly("things");
        assertThatThrownBy(() -> connector.getTableSchema("gone", Map.of()))
                .hasMessageContaining("there is no table `gone`");
    }

    private static TestConnector.Delivery deletes(TestConnector connector, Offset start) {
        return TestConnector.drain(connector.readTableDeletes("things", start, ReadOptions.allColumns(Map.of())));
    }

    private interface Shown {
        String of(InternalRow row);
    }

    private static List<String> rows(TableRead read, Shown shown) {
        try (read) {
            List<String> rows = new ArrayList<>();
            while (read.next()) {
                rows.add(shown.of(read.row()));
            }
            return rows;
        }
    }
}
