package dev.tributary.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tributary.model.PageEnd;
import dev.tributary.model.PaginationModel;
import dev.tributary.model.SourceModel;
import dev.tributary.simulator.Visitor.Answer;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import okhttp3.Credentials;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StrictnessTest {
    private final SimulatedSource source = SimulatedSource.start(
            Models.incremental(), SimulatorSettings.defaults().withRows(20));
    private final Visitor visitor = new Visitor(source);

    @AfterEach
    void stop() {
        source.close();
    }

    @Test
    void options_have_values_that_the_source_knows() throws IOException {
        assertThat(source.tableOptions("changes")).containsOnlyKeys("owner");
        assertThat(source.connectionOptions().get("host")).matches("[a-z]+\\.example\\.[a-z]{3}");
        String owner = source.tableOptions("changes").get("owner");

        assertThat(visitor.get(owner + "/changes?sort=updated").status()).isEqualTo(200);
        assertThat(visitor.get("nobody/changes?sort=updated").status()).isEqualTo(404);
    }

    @Test
    void what_the_descriptor_does_not_say_is_refused() throws IOException {
        String path = source.tableOptions("changes").get("owner") + "/changes";

        assertRefused(path + "?sort=updated&colour=red", 400, "Unknown parameter `colour`");
        assertRefused(path, 400, "Parameter `sort` must be `updated`");
        assertRefused(path + "?sort=updated&since=yesterday", 400, "`since` is `yesterday`");
        assertRefused(path + "?sort=updated&since=", 400, "`since` is ``");
        assertRefused(path + "?sort=updated&per_page=many", 400, "`per_page` is `many`");
        assertRefused(path + "?sort=updated&per_page=5&per_page=6", 400, "`per_page` is given more than once");
        assertRefused("nothing", 404, "nothing answers GET /nothing");
    }

    @Test
    void tables_at_one_path_are_told_apart_by_their_fixed_query() throws IOException {
        try (SimulatedSource alike = SimulatedSource.start(Models.alike(), SimulatorSettings.defaults())) {
            new Visitor(alike).get("items?state=closed");
            new Visitor(alike).get("items?state=open");

            assertThat(alike.requests())
                    .extracting(request -> request.table().orElseThrow())
                    .containsExactly("closed", "open");
        }
    }

    @Test
    void a_total_that_has_no_place_in_the_body_is_refused_at_the_start() {
        SourceModel model =
                Models.paged(new PaginationModel.Offset("offset", null, PageEnd.totals("/total", null)), "");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> SimulatedSource.start(model, SimulatorSettings.defaults()))
                .withMessageContaining("`items`")
                .withMessageContaining("/total");
    }

    @Test
    void fixed_headers_are_checked() throws IOException {
        Answer answer = visitor.get(
                HttpUrl.get(source.baseUrl() + "log"),
                Map.of("Authorization", "Bearer " + source.connectionOptions().get("token")));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("X-Api-Version");
    }

    @Test
    void all_credentials_are_checked_and_none_is_shown() throws IOException {
        try (SimulatedSource guarded = SimulatedSource.start(Models.guarded(), SimulatorSettings.defaults())) {
            Map<String, String> options = guarded.connectionOptions();
            Visitor stranger = new Visitor(guarded);
            HttpUrl address = HttpUrl.get(guarded.baseUrl() + "items?key=" + options.get("query_key"));
            Map<String, String> headers = Map.of(
                    "Authorization",
                    Credentials.basic(options.get("email") + "/token", options.get("api_token")),
                    "X-Key",
                    "Key " + options.get("header_key"),
                    "X-Api-Version",
                    "2022-11-28");

            Answer answer = stranger.get(address, headers);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.next())
                    .hasValueSatisfying(link -> assertThat(link).doesNotContain("key="));
            for (String header : new String[] {"Authorization", "X-Key"}) {
                Map<String, String> wrong = new HashMap<>(headers);
                wrong.put(header, "wrong");
                assertThat(stranger.get(address, wrong).status()).isEqualTo(401);
                wrong.remove(header);
                assertThat(stranger.get(address, wrong).body()).contains(header, "is missing");
            }
            assertThat(stranger.get(HttpUrl.get(guarded.baseUrl() + "items?key=no"), headers)
                            .status())
                    .isEqualTo(401);
            assertThat(guarded.requests().toString())
                    .contains("key=***")
                    .doesNotContain(options.get("query_key"), "key=no");
        }
    }

    private void assertRefused(String request, int status, String message) throws IOException {
        Answer answer = visitor.get(request);
        assertThat(answer.status()).as(request).isEqualTo(status);
        assertThat(((Map<?, ?>) answer.json()).get("message")).asString().contains(message);
    }
}
