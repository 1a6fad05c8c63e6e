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
import dev.tributary.runtime.error.PagingException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Pages whose elements are null, and rows that nothing tells apart. */
class OddRowsTest {
    private static final PaginationModel.PageSize TWO = new PaginationModel.PageSize("size", 2);

    private final FakeWorld world = new FakeWorld();

    private TestConnector connector(TableModel table, String... pages) {
        Deque<String> left = new ArrayDeque<>(List.of(pages));
        return new TestConnector(
                table,
                TestConnector.OPTIONS,
                world.environment(
                        request -> world.response(request, 200, left.size() > 1 ? left.remove() : left.element())
                                .build()));
    }

    private static TableModel changes(PaginationModel pagination) {
        return TestConnector.changes(pagination, SourceOrder.NONE, false, null);
    }

    private static String row(long id) {
        return "{\"id\":" + id + ",\"updated_at\":\"2026-03-01T10:00:00Z\"}";
    }

    @Test
    void a_page_of_nulls_is_not_the_last() {
        for (PaginationModel pagination :
                List.of(new PaginationModel.PageNumber("page", 1, TWO, PageEnd.SILENT), TestConnector.SKIPPING)) {
            assertThat(connector(
                                    changes(pagination),
                                    "[" + row(1) + "," + row(2) + "]",
                                    "[null,null]",
                                    "[" + row(3) + "]",
                                    "[]")
                            .read(Offset.START)
                            .ids())
                    .containsExactly(1L, 2L, 3L);
        }
    }

    @Test
    void rows_are_skipped_by_what_the_source_counts_nulls_too() {
        connector(changes(TestConnector.SKIPPING), "[null," + row(2) + "]", "[" + row(3) + "]", "[]")
                .read(Offset.START);
        assertThat(world.requests())
                .extracting(request -> request.url().queryParameter("skip"))
                .containsExactly("0", "2", "3");
    }

    @Test
    void nulls_without_end_are_an_error() {
        assertThatThrownBy(() ->
                        connector(changes(TestConnector.SKIPPING), "[null]").read(Offset.START))
                .isInstanceOf(PagingException.class)
                .hasMessageContaining("two pages in a row have the same content");
    }

    @Test
    void rows_without_a_key_that_are_equal_in_what_is_wanted_all_come_newest_first() {
        TableModel changes = TestConnector.changes(TestConnector.SKIPPING, SourceOrder.DESCENDING, false, null);
        TableModel table = TestConnector.keyless(changes);
        int count = 0;
        try (TableRead read = connector(
                        table, "[" + row(4) + "," + row(3) + "]", "[" + row(2) + "," + row(1) + "]", "[]")
                .readTable("things", Offset.START, new ReadOptions(Map.of(), List.of("updated_at")))) {
            while (read.next()) {
                count++;
            }
        }
        assertThat(count).isEqualTo(4);
        assertThat(table.ingestion()).isEqualTo(IngestionType.APPEND);
    }

    @Test
    void a_full_first_page_without_the_place_that_leads_on_is_warned_of() {
        PaginationModel pagination = new PaginationModel.NextUrl("/next", TWO, PageEnd.SILENT);
        TableModel table = TestConnector.table("/items", pagination, IngestionType.SNAPSHOT, List.of(), null);
        for (String rest : List.of("", ",\"next\":null")) {
            try (LogCapture logs = new LogCapture()) {
                connector(table, "{\"items\":[" + row(1) + "," + row(2) + "]" + rest + "}")
                        .read(Offset.START);
                assertThat(logs.text().contains("has nothing at `/next`, which should lead to the next"))
                        .isEqualTo(rest.isEmpty());
            }
        }
    }
}
