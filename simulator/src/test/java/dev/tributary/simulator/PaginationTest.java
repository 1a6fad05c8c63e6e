package dev.tributary.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.model.PageEnd;
import dev.tributary.model.PaginationModel;
import dev.tributary.simulator.Visitor.Answer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PaginationTest {
    private static final SimulatorSettings ROWS_35 =
            SimulatorSettings.defaults().withRows(35).withMaxPageSize(8);

    @Test
    void pages_that_links_lead_to_add_up_to_the_table() throws IOException {
        try (SimulatedSource source = SimulatedSource.start(Models.paged(Models.LINKS, ""), ROWS_35)) {
            Visitor visitor = new Visitor(source);

            assertThat(visitor.get("items?per_page=10").next())
                    .as("links repeat the query and lead to the same origin")
                    .hasValueSatisfying(link -> assertThat(link)
                            .startsWith(source.baseUrl() + "items?")
                            .contains("per_page=10", "page=2"));
            assertThat(ids(visitor.follow("items?per_page=10")))
                    .doesNotHaveDuplicates()
                    .containsExactlyElementsOf(ids(source.table("items").rows()));
            assertThat(source.requests())
                    .last()
                    .satisfies(last -> assertThat(last.rows())
                            .as("the last of five pages, as a page has at most 8 rows")
                            .isEqualTo(3));
        }
    }

    @Test
    void numbered_pages_announce_totals_in_headers_and_refuse_a_page_past_the_end() throws IOException {
        PaginationModel numbered =
                new PaginationModel.PageNumber("page", 1, Models.TEN, PageEnd.totals("x-wp-total", "x-wp-totalpages"));
        try (SimulatedSource source = SimulatedSource.start(Models.paged(numbered, ""), ROWS_35)) {
            Visitor visitor = new Visitor(source);
            List<Map<String, Object>> rows = new ArrayList<>();
            for (int page = 1; page <= 5; page++) {
                Answer answer = visitor.get("items?per_page=10&page=" + page);
                assertThat(answer.response().header("x-wp-total")).isEqualTo("35");
                assertThat(answer.response().header("x-wp-totalpages")).isEqualTo("5");
                rows.addAll(answer.rows());
            }

            assertThat(ids(rows))
                    .containsExactlyElementsOf(ids(source.table("items").rows()));
            assertThat(visitor.get("items?page=6").status()).isEqualTo(400);
            assertThat(visitor.get("items?page=0").status()).isEqualTo(400);
        }
    }

    @Test
    void a_numbered_page_past_an_end_that_nobody_announces_is_empty() throws IOException {
        PaginationModel numbered = new PaginationModel.PageNumber("page", 0, Models.TEN, PageEnd.SILENT);
        try (SimulatedSource source = SimulatedSource.start(Models.paged(numbered, ""), ROWS_35)) {
            Visitor visitor = new Visitor(source);

            assertThat(visitor.get("items?page=4").rows()).hasSize(3);
            assertThat(visitor.get("items?page=5").rows()).isEmpty();
        }
    }

    @Test
    void offsets_and_an_envelope_with_a_total_in_the_body() throws IOException {
        PaginationModel offset = new PaginationModel.Offset("offset", Models.TEN, PageEnd.totals("/meta/total", null));
        try (SimulatedSource source = SimulatedSource.start(Models.paged(offset, "/data/items"), ROWS_35)) {
            Visitor visitor = new Visitor(source);
            List<Object> ids = new ArrayList<>();
            for (int skipped = 0; skipped < 35; skipped = ids.size()) {
                Map<?, ?> body = (Map<?, ?>)
                        visitor.get("items?per_page=10&offset=" + skipped).json();
                assertThat(((Map<?, ?>) body.get("meta")).get("total")).isEqualTo(35L);
                ((List<?>) ((Map<?, ?>) body.get("data")).get("items"))
                        .forEach(row -> ids.add(((Map<?, ?>) row).get("id")));
            }

            assertThat(ids).containsExactlyElementsOf(ids(source.table("items").rows()));
        }
    }

    @Test
    void the_next_address_is_one_of_several_links() throws IOException {
        PaginationModel links = new PaginationModel.NextUrl("/links/[rel=next]/href", Models.TEN, PageEnd.SILENT);
        try (SimulatedSource source = SimulatedSource.start(Models.paged(links, "/items"), ROWS_35)) {
            Map<?, ?> body =
                    (Map<?, ?>) new Visitor(source).get("items?per_page=10").json();

            assertThat((List<?>) body.get("links"))
                    .hasSize(2)
                    .last()
                    .satisfies(link -> assertThat((Map<?, ?>) link)
                            .hasEntrySatisfying(
                                    new org.assertj.core.api.Condition<>("rel"::equals, "rel"),
                                    new org.assertj.core.api.Condition<>("next"::equals, "next")));
        }
    }

    @Test
    void tokens_lead_on_to_what_a_read_found_at_first_however_many_others_begin_meanwhile() throws IOException {
        PaginationModel tokens = new PaginationModel.Cursor("x-next", "after", false, null, Models.TEN, PageEnd.SILENT);
        SimulatorSettings settings = SimulatorSettings.defaults().withRows(35).withMaxPageSize(100);
        try (SimulatedSource source = SimulatedSource.start(Models.paged(tokens, ""), settings)) {
            Visitor visitor = new Visitor(source);
            List<Object> found = ids(source.table("items").rows());
            Answer first = visitor.get("items?per_page=10");
            for (int i = 0; i < 100; i++) {
                visitor.get("items?per_page=100");
            }
            source.table("items").delete(20);

            Answer second =
                    visitor.get("items?per_page=10&after=" + first.response().header("x-next"));

            assertThat(ids(first.rows())).isEqualTo(found.subList(0, 10));
            assertThat(ids(second.rows())).isEqualTo(found.subList(10, 20));
        }
    }

    @Test
    void a_single_page_holds_everything() throws IOException {
        try (SimulatedSource source =
                SimulatedSource.start(Models.paged(new PaginationModel.SinglePage(), ""), ROWS_35)) {
            assertThat(new Visitor(source).get("items").rows()).hasSize(35);
        }
    }

    @Test
    void an_empty_table_has_an_empty_first_page() throws IOException {
        PaginationModel numbered =
                new PaginationModel.PageNumber("page", 1, Models.TEN, PageEnd.totals("total", "pages"));
        try (SimulatedSource source = SimulatedSource.start(Models.paged(numbered, ""), ROWS_35.withRows(0))) {
            Answer answer = new Visitor(source).get("items?page=1");

            assertThat(answer.rows()).isEmpty();
            assertThat(answer.response().header("total")).isEqualTo("0");
        }
    }

    private static List<Object> ids(List<? extends Map<String, ?>> rows) {
        return rows.stream().map(row -> (Object) row.get("id")).toList();
    }
}
