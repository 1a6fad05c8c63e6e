package dev.tributary.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.model.PageEnd;
import dev.tributary.model.PaginationModel;
import dev.tributary.model.PaginationModel.PageSize;
import dev.tributary.simulator.Visitor.Answer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestsTest {
    private static final SimulatorSettings ROWS_35 =
            SimulatorSettings.defaults().withRows(35).withMaxPageSize(8);
    private static final PageSize TEN = new PageSize("/size", 10);

    @Test
    void tokens_in_the_body_lead_through_all_rows_and_expire_on_request() throws IOException {
        PaginationModel tokens = new PaginationModel.Cursor(
                "/next", "/after", false, null, TEN, new PageEnd(null, null, "/more", null, false, 0));
        try (SimulatedSource source = SimulatedSource.start(Models.posted(tokens), ROWS_35)) {
            Visitor visitor = new Visitor(source);
            List<Object> ids = new ArrayList<>();
            Object token = null;
            Map<?, ?> body;
            do {
                body = (Map<?, ?>) visitor.post(
                                "search",
                                "{\"kind\":\"item\",\"size\":10"
                                        + (token == null ? "}" : ",\"after\":\"" + token + "\"}"))
                        .json();
                ((List<?>) body.get("rows")).forEach(row -> ids.add(((Map<?, ?>) row).get("id")));
                if (token == null) {
                    token = body.get("next");
                    source.expirePageTokens();
                    assertThat(visitor.post("search", "{\"kind\":\"item\",\"size\":10,\"after\":\"" + token + "\"}")
                                    .status())
                            .isEqualTo(400);
                    body = (Map<?, ?>) visitor.post("search", "{\"kind\":\"item\",\"size\":10}")
                            .json();
                }
                token = body.get("next");
            } while (Boolean.TRUE.equals(body.get("more")));

            assertThat(token).isIn(null, "");
            assertThat(ids)
                    .containsExactlyElementsOf(source.table("items").rows().stream()
                            .map(row -> row.get("id"))
                            .toList());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"kind\":\"item\"}|200",
                "{\"kind\":\"item\",\"after\":17}|200",
                "{\"kind\":\"other\"}|400",
                "{\"kind\":\"item\",\"more\":1}|400",
                "{}|400",
                "|400",
                "[|400",
                "{\"kind\":\"item\",\"size\":\"many\"}|400"
            })
    void a_body_is_what_the_model_says_and_nothing_else(String body, int status) throws IOException {
        PaginationModel keys = new PaginationModel.Keyset(List.of("/id"), List.of("/after"), TEN, PageEnd.SILENT);
        try (SimulatedSource source = SimulatedSource.start(Models.posted(keys), ROWS_35)) {
            assertThat(new Visitor(source)
                            .post("search", body == null ? "" : body)
                            .status())
                    .isEqualTo(status);
        }
    }

    @Test
    void a_keyset_gives_the_rows_after_a_key_in_its_order() throws IOException {
        PaginationModel keys = new PaginationModel.Keyset(List.of("/id"), List.of("/after"), TEN, PageEnd.SILENT);
        try (SimulatedSource source = SimulatedSource.start(Models.posted(keys), ROWS_35)) {
            Visitor visitor = new Visitor(source);
            List<Long> ids = new ArrayList<>();
            List<Long> page;
            do {
                page = ids(visitor.post(
                        "search",
                        "{\"kind\":\"item\",\"size\":10"
                                + (ids.isEmpty() ? "}" : ",\"after\":" + ids.get(ids.size() - 1) + "}")));
                ids.addAll(page);
            } while (!page.isEmpty());

            assertThat(ids).hasSize(35).isSorted().doesNotHaveDuplicates();
        }
    }

    private static List<Long> ids(Answer answer) {
        List<?> rows = (List<?>) ((Map<?, ?>) answer.json()).get("rows");
        return rows.stream().map(row -> (Long) ((Map<?, ?>) row).get("id")).toList();
    }
}
