package dev.tributary.runtime.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.model.ErrorModel;
import dev.tributary.model.IngestionType;
import dev.tributary.model.JobModel;
import dev.tributary.model.PageEnd;
import dev.tributary.model.PaginationModel;
import dev.tributary.model.RequestModel;
import dev.tributary.model.SourceOrder;
import dev.tributary.model.TableModel;
import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.connector.ReadOptions;
import dev.tributary.runtime.error.PagingException;
import dev.tributary.runtime.error.ResponseException;
import dev.tributary.runtime.error.SourceException;
import dev.tributary.runtime.job.ExpiredJobException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import okhttp3.Request;
import okhttp3.Response;
import okio.Buffer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables whose rows a job of the source puts into a file. */
final class ExportReadTest {
    private static final String SIGNED = "https://eu.files.example.com/x.json?sig=s1gn4ture";
    private static final PaginationModel SINGLE = new PaginationModel.SinglePage();

    private final FakeWorld world = new FakeWorld();
    private final List<String> asked = new ArrayList<>();
    private Function<Request, Response.Builder> create = request -> json(request, "{\"id\":\"j/1\"}");
    private Function<Request, Response.Builder> status =
            request -> json(request, "{\"id\":\"j/1\",\"state\":\"done\"}");
    private Function<Request, Response.Builder> file = request -> json(request, "[{\"id\":1},{\"id\":2}]");

    private Response.Builder json(Request request, String body) {
        return world.response(request, 200, body);
    }

    private static JobModel job(String download, String... hosts) {
        return jobOf("jobs/{/id}", null, download, null, hosts);
    }

    private static JobModel jobOf(
            String status, @Nullable String body, String download, @Nullable String rows, String... hosts) {
        return new JobModel(
                status,
                body,
                "/state",
                List.of("done"),
                List.of("nothing"),
                List.of("failed"),
                "/why",
                rows,
                download,
                download.contains("document") ? "/url" : null,
                List.of(hosts),
                Duration.ofSeconds(2),
                Duration.ofSeconds(5),
                Duration.ofMinutes(1));
    }

    private static TableModel made(TableModel table, JobModel job) {
        RequestModel request = table.request();
        return new TableModel(
                table.name(),
                table.description(),
                table.role(),
                new RequestModel(
                        request.method(),
                        request.path(),
                        request.headers(),
                        request.parameters(),
                        null,
                        List.of(),
                        job),
                table.options(),
                table.records(),
                table.pagination(),
                table.columns(),
                table.primaryKey(),
                table.ingestion(),
                table.incremental(),
                null,
                table.errors(),
                List.of(),
                List.of());
    }

    private TestConnector connector(JobModel job) {
        return connector(made(TestConnector.snapshot(SINGLE), job), TestConnector.OPTIONS);
    }

    private TestConnector connector(TableModel table, Map<String, String> options) {
        return new TestConnector(TestConnector.source(table), options, world.environment(this::answer));
    }

    private Response answer(Request request) {
        String path = request.url().encodedPath();
        asked.add(request.method() + " " + path);
        Function<Request, Response.Builder> step =
                path.endsWith("/things") ? create : path.contains("/jobs/") && !path.endsWith("/file") ? status : file;
        return (request.method().equals("HEAD") ? world.response(request, 404, "") : step.apply(request)).build();
    }

    @Test
    void a_job_is_asked_for_waited_for_and_read() {
        List<String> states = new ArrayList<>(List.of("queued", "running", "running", "done"));
        status = request -> json(request, "{\"id\":\"j/1\",\"state\":\"" + states.remove(0) + "\"}");

        assertThat(connector(job("jobs/{/id}/file")).read(Offset.START).ids()).containsExactly(1L, 2L);

        assertThat(asked)
                .containsExactly(
                        "GET /v1/things",
                        "GET /v1/jobs/j%2F1",
                        "GET /v1/jobs/j%2F1",
                        "GET /v1/jobs/j%2F1",
                        "GET /v1/jobs/j%2F1",
                        "GET /v1/jobs/j%2F1/file");
        assertThat(world.waits())
                .containsExactly(
                        Duration.ofSeconds(2), Duration.ofSeconds(3), Duration.ofMillis(4500), Duration.ofSeconds(5));
    }

    @Test
    void the_source_says_how_long_to_wait() {
        create = request -> json(request, "{\"id\":\"j\"}").code(202).header("Retry-After", "20");

        connector(job("jobs/{/id}/file")).read(Offset.START);

        assertThat(world.waits()).containsExactly(Duration.ofSeconds(20));
    }

    @Test
    void a_snapshot_is_as_old_as_the_question_for_its_job() {
        create = request -> {
            Response.Builder created = json(request, "{\"id\":\"j\"}");
            world.advance(Duration.ofMinutes(10));
            return created;
        };

        assertThat(connector(job("jobs/{/id}/file")).read(Offset.START).end().json())
                .contains("2026-03-01T11:59:59Z");
    }

    @Test
    void a_job_that_never_ends_is_given_up() {
        status = request -> json(request, "{\"state\":\"running\"}");

        assertThatThrownBy(() -> connector(job("jobs/{/id}/file")).read(Offset.START))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("the export job did not end within PT1M, its state is `running`")
                .hasMessageContaining("@ExportJob(timeout)");
        assertThat(world.waits().stream().reduce(Duration.ZERO, Duration::plus)).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void a_source_that_asks_for_no_wait_is_not_asked_without_end() {
        status = request -> json(request, "{\"state\":\"running\"}").header("Retry-After", "0");

        assertThatThrownBy(() -> connector(job("jobs/{/id}/file")).read(Offset.START))
                .hasMessageContaining("did not end");
        assertThat(asked).hasSizeLessThan(20);
    }

    @Test
    void a_job_that_failed_says_why() {
        status = request -> json(request, "{\"state\":\"failed\",\"why\":\"no such field\"}");

        assertThatThrownBy(() -> connector(job("jobs/{/id}/file")).read(Offset.START))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("the export job failed, its state is `failed`, the source says: no such field");
    }

    @Test
    void a_job_without_rows_has_no_file() {
        status = request -> json(request, "{\"state\":\"nothing\"}");

        TestConnector.Delivery delivery = connector(job("{/url}")).read(Offset.START);

        assertThat(delivery.ids()).isEmpty();
        assertThat(delivery.end()).isNotEqualTo(Offset.START);
        assertThat(asked).hasSize(2);
    }

    @Test
    void a_number_of_rows_is_held_against_the_file() {
        status = request -> json(request, "{\"id\":\"j\",\"state\":\"done\",\"n\":\"3\"}");

        assertThatThrownBy(() -> connector(jobOf("jobs/{/id}", null, "jobs/{/id}/file", "/n"))
                        .read(Offset.START))
                .isInstanceOf(PagingException.class)
                .hasMessageContaining("the export's file has 3 rows, but it had 2");

        status = request -> json(request, "{\"state\":\"done\",\"n\":0,\"url\":null}");
        assertThat(connector(jobOf("jobs/{/id}", null, "{/url}", "/n"))
                        .read(Offset.START)
                        .ids())
                .isEmpty();
    }

    @Test
    void a_file_that_is_gone_takes_another_job_three_times_at_most() {
        file = request -> world.response(request, asked.size() < 4 ? 410 : 200, "[{\"id\":1}]");
        assertThat(connector(job("jobs/{/id}/file")).read(Offset.START).ids()).containsExactly(1L);
        assertThat(asked).hasSize(6);

        asked.clear();
        file = request -> world.response(request, 404, "{}");
        assertThatThrownBy(() -> connector(job("jobs/{/id}/file")).read(Offset.START))
                .isInstanceOf(ExpiredJobException.class);
        assertThat(asked).hasSize(9);
    }

    @Test
    void a_job_that_the_source_forgets_is_asked_for_anew() {
        status = request -> world.response(request, asked.size() < 3 ? 404 : 200, "{\"id\":\"j\",\"state\":\"done\"}");

        assertThat(connector(job("jobs/{/id}/file")).read(Offset.START).ids()).containsExactly(1L, 2L);
    }

    @Test
    void a_signed_address_gets_no_credentials_and_is_in_no_message() {
        status = request -> json(request, "{\"state\":\"done\",\"url\":\"" + SIGNED + "\"}");
        connector(job("{/url}", "*.files.example.com")).read(Offset.START);

        Request download = world.requests().get(2);
        assertThat(download.url().toString()).isEqualTo(SIGNED);
        assertThat(download.headers().names()).containsExactlyInAnyOrder("Accept", "User-Agent");

        file = request -> world.response(request, 500, "{}");
        assertThatThrownBy(() -> connector(job("{/url}", "*.files.example.com")).read(Offset.START))
                .hasMessageContaining("https://eu.files.example.com/x.json")
                .message()
                .doesNotContain("s1gn4ture");
    }

    @Test
    void an_address_can_be_asked_for_by_itself() {
        status = request -> request.url().encodedPath().endsWith("document")
                ? json(request, "{\"url\":\"" + SIGNED + "\"}")
                : json(request, "{\"state\":\"done\"}");

        connector(job("jobs/{/id}/document", "*.files.example.com")).read(Offset.START);

        assertThat(asked)
                .containsExactly("GET /v1/things", "GET /v1/jobs/j%2F1", "GET /v1/jobs/j%2F1/document", "GET /x.json");
        assertThat(world.requests().get(2).header("Authorization")).isNotNull();
        assertThat(world.requests().get(3).header("Authorization")).isNull();
    }

    @Test
    void a_signed_address_that_has_expired_takes_another_job() {
        status = request -> json(request, "{\"state\":\"done\",\"url\":\"" + SIGNED + "\"}");
        file = request -> world.response(request, asked.size() < 4 ? 403 : 200, "[{\"id\":1}]");

        assertThat(connector(job("{/url}", "*.files.example.com"))
                        .read(Offset.START)
                        .ids())
                .containsExactly(1L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://files.example.com.evil.com/x",
                "https://evilfiles.example.com/x",
                "https://169.254.169.254/x",
                "https://localhost/x",
                "https://eu.files.example.com:8443/x",
                "http://eu.files.example.com/x",
                "http://api.example.com/x",
                "https://user:pass@eu.files.example.com/x",
                "ftp://eu.files.example.com/x",
                "file:///etc/passwd"
            })
    void a_file_at_any_other_host_is_not_asked_for(String url) {
        status = request -> json(request, "{\"state\":\"done\",\"url\":\"" + url + "\"}");

        assertThatThrownBy(() -> connector(job("{/url}", "*.files.example.com")).read(Offset.START))
                .isInstanceOf(ResponseException.class);
        assertThat(asked).hasSize(2);
    }

    @Test
    void a_simulated_source_may_have_files_at_another_port() {
        status = request -> json(request, "{\"state\":\"done\",\"url\":\"http://127.0.0.1:99/x\"}");

        assertThat(connector(
                                made(TestConnector.snapshot(SINGLE), job("{/url}", "*.files.example.com")),
                                Map.of("token", TestConnector.TOKEN, "base_url", "http://127.0.0.1:98/v1"))
                        .read(Offset.START)
                        .ids())
                .containsExactly(1L, 2L);
        assertThat(world.requests().get(2).header("Authorization")).isNull();
    }

    @Test
    void the_status_is_never_asked_for_elsewhere() {
        create = request -> json(request, "{\"url\":\"https://evil.example.com/jobs/1\"}");

        assertThatThrownBy(() -> connector(jobOf("{/url}", null, "jobs/{/id}/file", null))
                        .read(Offset.START))
                .isInstanceOf(ResponseException.class)
                .hasMessageContaining("lead to another host, evil.example.com");
        assertThat(asked).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", "."})
    void an_id_cannot_lead_to_another_path(String id) {
        create = request -> json(request, "{\"id\":\"" + id + "\"}");

        assertThatThrownBy(() -> connector(job("jobs/{/id}/file")).read(Offset.START))
                .isInstanceOf(ResponseException.class)
                .hasMessageContaining("would lead to another path");
    }

    @Test
    void garbled_answers_about_jobs_are_told_with_their_place() {
        create = request -> json(request, "{\"id\":null}");
        assertThatThrownBy(() -> connector(job("jobs/{/id}/file")).read(Offset.START))
                .isInstanceOf(ResponseException.class)
                .hasMessageContaining("has nothing at `/id`")
                .hasMessageContaining("correct `status` of @ExportJob");

        create = request -> json(request, "{\"id\":1}");
        status = request -> json(request, "{\"state\":{}}");
        assertThatThrownBy(() -> connector(job("jobs/{/id}/file")).read(Offset.START))
                .hasMessageContaining("no state at `/state`");

        status = request -> json(request, "<html>");
        assertThatThrownBy(() -> connector(job("jobs/{/id}/file")).read(Offset.START))
                .hasMessageContaining("the answer about a job is not JSON");
    }

    @Test
    void a_status_can_be_asked_for_by_a_body() {
        List<String> bodies = new ArrayList<>();
        create = request -> json(request, "{\"id\":\"a\\\"b\"}");
        status = request -> {
            bodies.add(body(request));
            return json(request, "{\"state\":\"done\"}");
        };

        connector(jobOf("jobs/q", "{\"query\":\"{ node(id: $id) { id } }\",\"id\":\"{/id}\"}", "jobs/{/id}/file", null))
                .read(Offset.START);

        assertThat(bodies).containsExactly("{\"query\":\"{ node(id: $id) { id } }\",\"id\":\"a\\\"b\"}");
    }

    private static String body(Request request) {
        try (Buffer buffer = new Buffer()) {
            assertThat(request.body()).isNotNull();
            request.body().writeTo(buffer);
            return buffer.readUtf8();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void pages_are_those_of_the_file() {
        TableModel table = TestConnector.snapshot(
                new PaginationModel.Cursor("X-Locator", "locator", false, null, null, PageEnd.SILENT));
        file = request -> request.url().queryParameter("locator") == null
                ? json(request, "[{\"id\":1}]").header("X-Locator", "n2")
                : json(request, "[{\"id\":2}]").header("X-Locator", "null");

        assertThat(connector(made(table, job("jobs/{/id}/file")), TestConnector.OPTIONS)
                        .read(Offset.START)
                        .ids())
                .containsExactly(1L, 2L);
        assertThat(world.requests().get(0).url().query()).isNull();
        assertThat(world.requests().get(3).url().query()).isEqualTo("locator=n2");
    }

    @Test
    void each_window_has_a_job_and_the_offset_moves_when_all_were_read() {
        TableModel table = made(
                TestConnector.changes(SINGLE, SourceOrder.NONE, true, Duration.ofDays(30)), job("jobs/{/id}/file"));
        file = request -> json(request, "[]");

        TestConnector.Delivery delivery =
                connector(table, TestConnector.OPTIONS).read(Offset.START);

        assertThat(asked.get(0)).isEqualTo("HEAD /v1/");
        assertThat(asked.stream().filter("GET /v1/things"::equals)).hasSize(2);
        assertThat(delivery.end().json()).contains("2026-03-01T11:59:49Z");
    }

    @Test
    void what_cannot_be_asked_for_is_skipped_but_a_job_that_was_made_is_not() {
        TableModel table = TestConnector.declaring(
                TestConnector.table("", SINGLE, IngestionType.SNAPSHOT, List.of(), null),
                new ErrorModel(List.of(404), null, null, ErrorModel.Action.SKIP, ""));
        TableModel exported = made(table, job("jobs/{/id}/file"));
        create = request -> world.response(request, 404, "{}");
        assertThat(connector(exported, TestConnector.OPTIONS).read(Offset.START).end())
                .isEqualTo(Offset.START);

        create = request -> json(request, "{\"id\":1}");
        file = request -> world.response(request, 404, "{}");
        assertThatThrownBy(() -> connector(exported, TestConnector.OPTIONS).read(Offset.START))
                .isInstanceOf(ExpiredJobException.class);
    }

    @Test
    void nothing_is_asked_before_the_first_row_is_wanted() {
        connector(job("jobs/{/id}/file"))
                .readTable("things", Offset.START, ReadOptions.allColumns(Map.of()))
                .close();

        assertThat(asked).isEmpty();
    }
}
