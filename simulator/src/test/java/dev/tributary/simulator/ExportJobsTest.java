package dev.tributary.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.simulator.Visitor.Answer;
import dev.tributary.simulator.http.ExportOrders.Fate;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A source that is asked for jobs, and has their files at another host. */
class ExportJobsTest {
    private final SimulatedSource source = SimulatedSource.start(
            Models.exported(), SimulatorSettings.defaults().withRows(20));
    private final Visitor visitor = new Visitor(source);

    @AfterEach
    void stop() {
        source.close();
    }

    private Answer create() throws IOException {
        return visitor.get("exports");
    }

    /** Where the file of a job is that has been asked about until it was done. */
    private HttpUrl file(String id) throws IOException {
        Answer status = visitor.get("exports/" + id);
        while (status.body().contains("still at it")) {
            status = visitor.get("exports/" + id);
        }
        return HttpUrl.get(Objects.toString(((Map<?, ?>) status.json()).get("url")));
    }

    @Test
    void a_job_has_the_rows_of_the_moment_at_which_it_was_asked_for() throws IOException {
        assertThat(create().body()).isEqualTo("{\"id\":\"items-1\"}");
        source.table("items").insert(3);

        assertThat(visitor.get(file("items-1"), Map.of()).rows()).hasSize(20);
        create();
        assertThat(visitor.get(file("items-2"), Map.of()).rows()).hasSize(23);
    }

    @Test
    void later_jobs_take_longer() throws IOException {
        create();
        create();

        assertThat(visitor.get("exports/items-1").body()).contains("\"state\":\"done\"", "\"n\":20");
        assertThat(visitor.get("exports/items-2").body()).contains("still at it", "\"url\":null");
        assertThat(visitor.get("exports/items-2").body()).contains("\"state\":\"done\"");
    }

    @Test
    void the_other_host_wants_a_signature_and_nobody_s_credentials() throws IOException {
        create();
        HttpUrl file = file("items-1");

        assertThat(file.toString()).doesNotStartWith(source.baseUrl());
        Answer told = visitor.get(file, Map.of("Authorization", "Bearer x"));
        assertThat(told.status()).isEqualTo(400);
        assertThat(told.body()).contains("none of this host's business: [authorization]");
        assertThat(visitor.get(file.newBuilder().query(null).build(), Map.of()).status())
                .isEqualTo(404);
        assertThat(visitor.get(file.newBuilder().addQueryParameter("page", "2").build(), Map.of())
                        .status())
                .isEqualTo(400);
    }

    @Test
    void what_is_not_declared_of_a_job_is_refused() throws IOException {
        create();

        assertThat(visitor.get("exports?page=1").body()).contains("Unknown parameter `page`");
        assertThat(visitor.get("exports/items-1?full=true").status()).isEqualTo(400);
        assertThat(visitor.get("exports/items-9").status()).isEqualTo(404);
        assertThat(visitor.get(HttpUrl.get(source.baseUrl() + "exports/items-1"), Map.of())
                        .status())
                .isIn(400, 401);
    }

    @Test
    void a_file_before_its_job_is_done_is_refused() throws IOException {
        create();
        create();
        HttpUrl first = file("items-1");
        HttpUrl second = HttpUrl.get(first.toString().replace("items-1", "items-2"));

        assertThat(visitor.get(second, Map.of()).status()).isEqualTo(409);
    }

    @Test
    void jobs_come_to_what_was_ordered() throws IOException {
        source.exports().order(Fate.FAILED, 1);
        source.exports().order(Fate.FORGOTTEN, 1);
        source.exports().order(Fate.EXPIRED, 1);
        create();
        create();
        create();

        assertThat(visitor.get("exports/items-1").body()).contains("\"state\":\"failed\"", "told to fail");
        assertThat(visitor.get("exports/items-2").status()).isEqualTo(404);
        assertThat(visitor.get(file("items-3"), Map.of()).status()).isEqualTo(403);
        assertThat(source.exports().exhausted()).isTrue();
    }
}
