package dev.tributary.runtime.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.model.ErrorModel;
import dev.tributary.model.ErrorModel.Action;
import dev.tributary.model.IngestionType;
import dev.tributary.model.PaginationModel;
import dev.tributary.model.SourceOrder;
import dev.tributary.model.TableModel;
import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.connector.Partition;
import dev.tributary.runtime.connector.ReadOptions;
import dev.tributary.runtime.error.AuthenticationException;
import dev.tributary.runtime.error.EmptyResponseException;
import dev.tributary.runtime.error.SkippedException;
import dev.tributary.runtime.error.SourceException;
import dev.tributary.runtime.hook.Authenticator;
import dev.tributary.runtime.hook.HookRequest;
import dev.tributary.runtime.hook.HookResponse;
import dev.tributary.runtime.hook.Hooks;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What responses mean that announce an error. */
final class DeclaredErrorsTest {
    private static final String ROW = "{\"id\":1}";

    private final FakeWorld world = new FakeWorld();

    private static ErrorModel error(
            int status, @Nullable String at, @Nullable String matching, Action action, String message) {
        return new ErrorModel(List.of(status), at, matching, action, message);
    }

    private static TableModel enveloped(ErrorModel... errors) {
        return TestConnector.declaring(
                TestConnector.table(
                        "/data/rows", new PaginationModel.SinglePage(), IngestionType.SNAPSHOT, List.of(), null),
                errors);
    }

    /** A source that gives these answers in turn, {@code status body} each. */
    private TestConnector connector(TableModel table, String... answers) {
        Deque<String> left = new ArrayDeque<>(Arrays.asList(answers));
        return new TestConnector(table, TestConnector.OPTIONS, world.environment(request -> answer(request, left)));
    }

    private Response answer(Request request, Deque<String> left) {
        String[] parts = left.removeFirst().split(" ", 2);
        return world.response(request, Integer.parseInt(parts[0]), parts[1]).build();
    }

    private static String rows(String rows, String rest) {
        return "200 {\"data\":{\"rows\":[" + rows + "]}" + rest + "}";
    }

    @Test
    void a_declared_failure_tells_the_user_what_to_do_in_the_sources_words_without_secrets() {
        TableModel table = enveloped(error(
                402, "/error/code", "^plan_", Action.FAIL, "Choose a plan with exports: {/error/details/0/text}."));

        assertThatThrownBy(() -> connector(
                                table,
                                "402 {\"error\":{\"code\":\"plan_required\",\"message\":\"no plan\",\"details\":[{\"text\":"
                                        + "\"ask  for\\n" + TestConnector.TOKEN + "\"}]}}")
                        .read(Offset.START))
                .isInstanceOf(SourceException.class)
                .hasMessageStartingWith(
                        "test, things: the source announced an error (GET https://api.example.com/v1/things")
                .hasMessageEndingWith("status 402, it says: no plan) — Choose a plan with exports: ask for ***.");
    }

    @Test
    void all_that_one_declaration_says_must_be_true() {
        TableModel table = enveloped(error(400, "/code", "busy", Action.RETRY, ""));
        for (String answer :
                List.of("400 {\"code\":\"wrong\"}", "400 {\"kind\":\"busy\"}", "404 {\"code\":\"busy\"}")) {
            assertThatThrownBy(() -> connector(table, answer).read(Offset.START))
                    .isInstanceOf(SourceException.class);
        }
        assertThat(world.waits()).isEmpty();

        assertThat(connector(table, "400 {\"code\":\"too busy\"}", rows(ROW, ""))
                        .read(Offset.START)
                        .ids())
                .containsExactly(1L);
        assertThat(world.waits()).hasSize(1);
    }

    @Test
    void the_first_declaration_that_applies_counts() {
        TableModel table = enveloped(
                error(400, "/code", "busy", Action.RETRY, ""), error(400, null, null, Action.FAIL, "Give up."));

        assertThatThrownBy(() -> connector(table, "400 {\"code\":\"busy\"}", "400 {\"code\":\"x\"}")
                        .read(Offset.START))
                .hasMessageEndingWith("Give up.");
        assertThat(world.waits()).hasSize(1);
    }

    @Test
    void a_status_that_means_wrong_credentials_is_said_as_such_and_not_tried_again() {
        TableModel table = enveloped(error(400, "/data/params/status", null, Action.UNAUTHORIZED, ""));

        assertThatThrownBy(() -> connector(
                                table, "400 {\"message\":\"Invalid\",\"data\":{\"params\":{\"status\":\"forbidden\"}}}")
                        .read(Offset.START))
                .isInstanceOf(AuthenticationException.class)
                .hasMessageContaining("the source refused the credentials")
                .hasMessageContaining("check the connection options token");
        assertThat(world.requests()).hasSize(1);
    }

    /** Credentials that have run out, until they are renewed. */
    private static final class Session implements Authenticator {
        private int number = 1;

        @Override
        public Signature authenticate(HookRequest request, AuthContext context) {
            return new Signature(Map.of("X-Session", "session-" + number), Map.of());
        }

        @Override
        public boolean renew(HookResponse rejected, AuthContext context) {
            number++;
            return true;
        }
    }

    @Test
    void credentials_that_have_run_out_are_renewed_once_as_after_a_status_401() {
        TableModel table = enveloped(error(200, "/error", "token_expired", Action.UNAUTHORIZED, ""));
        for (String answer : List.of(rows(ROW, ""), "200 {\"error\":\"token_expired\"}")) {
            Deque<String> left = new ArrayDeque<>(List.of("200 {\"error\":\"token_expired\"}", answer));
            TestConnector connector = new TestConnector(
                    TestConnector.source(table),
                    TestConnector.OPTIONS,
                    world.environment(request -> answer(request, left)),
                    Hooks.of(Session::new));
            if (answer.contains("expired")) {
                assertThatThrownBy(() -> connector.read(Offset.START)).isInstanceOf(AuthenticationException.class);
            } else {
                assertThat(connector.read(Offset.START).ids()).containsExactly(1L);
            }
        }
        assertThat(world.requests())
                .extracting(request -> request.header("X-Session"))
                .containsExactly("session-1", "session-2", "session-1", "session-2");
    }

    @Test
    void an_error_within_a_success_is_seen_before_and_after_the_rows_and_instead_of_them() {
        TableModel table = enveloped(error(200, "/errors", null, Action.FAIL, "{/errors/0/message}"));
        String errors = "\"errors\":[{\"message\":\"field is gone\"}]";
        for (String answer : List.of(
                rows(ROW, "," + errors),
                "200 {" + errors + ",\"data\":{\"rows\":[" + ROW + "]}}",
                "200 {" + errors + ",\"data\":null}",
                "200 {" + errors + "}")) {
            assertThatThrownBy(() -> connector(table, answer).read(Offset.START))
                    .as(answer)
                    .isInstanceOf(SourceException.class)
                    .hasMessageEndingWith(" — field is gone");
        }
    }

    @Test
    void what_says_no_is_no_error() {
        TableModel table = enveloped(error(200, "/error", null, Action.FAIL, ""));
        for (String nothing : List.of("null", "false", "\"\"", "[]", "{}")) {
            assertThat(connector(table, rows(ROW, ",\"error\":" + nothing))
                            .read(Offset.START)
                            .ids())
                    .as(nothing)
                    .containsExactly(1L);
        }
    }

    @Test
    void a_limit_that_a_success_announces_is_waited_for() {
        TableModel table = enveloped(error(200, "/errors/0/type", "RATE_LIMITED", Action.RETRY, ""));

        assertThat(connector(table, "200 {\"errors\":[{\"type\":\"RATE_LIMITED\"}],\"data\":null}", rows(ROW, ""))
                        .read(Offset.START)
                        .ids())
                .containsExactly(1L);
        assertThat(world.waits()).hasSize(1);
    }

    @Test
    void a_snapshot_that_is_skipped_leaves_the_table_as_it_is() {
        TableModel table = enveloped(error(404, null, null, Action.SKIP, ""));
        Offset before = connector(table, rows(ROW, "")).read(Offset.START).end();
        world.advance(Duration.ofHours(1));

        assertThat(connector(table, "404 {}").read(before)).isEqualTo(new TestConnector.Delivery(List.of(), before));
    }

    @Test
    void an_offset_does_not_pass_what_was_skipped() {
        TableModel table = TestConnector.declaring(
                TestConnector.changes(new PaginationModel.SinglePage(), SourceOrder.NONE, false, null),
                error(404, null, null, Action.SKIP, ""));

        assertThat(connector(table, "404 {}").read(Offset.START))
                .isEqualTo(new TestConnector.Delivery(List.of(), Offset.START));
    }

    @Test
    void partitions_of_what_is_skipped_are_none() {
        TableModel table = TestConnector.declaring(
                TestConnector.changes(new PaginationModel.SinglePage(), SourceOrder.NONE, true, Duration.ofDays(30)),
                error(404, null, null, Action.SKIP, ""));

        assertThat(connector(table, "404 {}").getPartitions("things", Map.of())).isEmpty();
        assertThat(connector(table, "404 {}").latestOffset("things", Offset.START, Map.of()))
                .isEqualTo(Offset.START);
        TestConnector late = connector(table, "200 []", "404 {}");
        Partition partition = late.getPartitions("things", Map.of()).get(0);
        assertThatThrownBy(() ->
                        TestConnector.drain(late.readPartition("things", partition, ReadOptions.allColumns(Map.of()))))
                .isInstanceOf(SkippedException.class);
    }

    @Test
    void an_offset_moves_past_what_is_declared_empty() {
        TableModel table = TestConnector.declaring(
                TestConnector.changes(new PaginationModel.SinglePage(), SourceOrder.NONE, false, null),
                error(404, null, null, Action.EMPTY, ""));
        Offset before = connector(table, "200 [" + ROW + "]").read(Offset.START).end();
        world.advance(Duration.ofHours(1));

        TestConnector.Delivery empty = connector(table, "404 {}").read(before);
        TestConnector.Delivery none = connector(table, "200 []").read(before);

        assertThat(empty).isEqualTo(none);
    }

    @Test
    void a_window_that_is_declared_empty_does_not_hide_the_next() {
        TableModel table = TestConnector.declaring(
                TestConnector.changes(new PaginationModel.SinglePage(), SourceOrder.NONE, true, Duration.ofDays(30)),
                error(404, null, null, Action.EMPTY, ""));
        TestConnector connector = connector(table, "404 {}", "404 {}", "404 {}");

        List<Partition> partitions = connector.getPartitions("things", Map.of());

        assertThat(TestConnector.drain(
                        connector.readPartition("things", partitions.get(0), ReadOptions.allColumns(Map.of()))))
                .extracting(TestConnector.Delivery::ids)
                .isEqualTo(List.of());
        assertThat(connector.latestOffset("things", Offset.START, Map.of())).isNotEqualTo(Offset.START);
    }

    @Test
    void what_is_declared_empty_is_no_end_of_pages_that_promise_more() {
        TableModel table = TestConnector.declaring(
                TestConnector.snapshot(TestConnector.SKIPPING), error(404, null, null, Action.EMPTY, ""));

        assertThatThrownBy(() -> connector(table, "200 [" + ROW + ",{\"id\":2}]", "404 {}")
                        .read(Offset.START))
                .isInstanceOf(EmptyResponseException.class)
                .hasMessageContaining("the source has no more rows, though it had promised some")
                .hasMessageContaining("the offset has not moved");
    }

    @Test
    void what_is_skipped_after_rows_were_delivered_is_an_error() {
        TableModel table = TestConnector.declaring(
                TestConnector.snapshot(TestConnector.SKIPPING), error(404, null, null, Action.SKIP, ""));

        assertThatThrownBy(() -> connector(table, "200 [" + ROW + ",{\"id\":2}]", "404 {}")
                        .read(Offset.START))
                .isInstanceOf(SkippedException.class)
                .hasMessageContaining("the source has nothing to tell, though it had before")
                .hasMessageContaining("the offset has not moved");
    }
}
