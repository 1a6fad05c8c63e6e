package dev.tributary.runtime.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.model.CheckModel;
import dev.tributary.model.ErrorModel;
import dev.tributary.model.HeaderModel;
import dev.tributary.model.IngestionType;
import dev.tributary.model.LimitModel;
import dev.tributary.model.PageEnd;
import dev.tributary.model.PaginationModel;
import dev.tributary.model.RequestModel;
import dev.tributary.model.TableModel;
import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.connector.ReadOptions;
import dev.tributary.runtime.error.AuthenticationException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.Test;

/** What holds for a whole connection: its check, and its limits. */
final class ConnectionTermsTest {
    private static final CheckModel CHECK = new CheckModel(
            new RequestModel("GET", "me?lean=true", List.of(new HeaderModel("X-Lean", "1")), List.of()),
            "/account/id",
            List.of(new ErrorModel(List.of(200), "/ok", "false", ErrorModel.Action.UNAUTHORIZED, "")));

    private final FakeWorld world = new FakeWorld();

    private TestConnector checked(String me) {
        TableModel table = TestConnector.snapshot(new PaginationModel.SinglePage());
        return new TestConnector(
                TestConnector.source(List.of(table), List.of(), CHECK),
                TestConnector.OPTIONS,
                world.environment(request -> world.response(
                                request, 200, request.url().encodedPath().endsWith("/me") ? me : "[{\"id\":1}]")
                        .build()));
    }

    @Test
    void the_check_is_made_once_before_the_first_row_and_not_before_it_is_wanted() {
        TestConnector connector = checked("{\"account\":{\"id\":7}}");
        connector
                .readTable("things", Offset.START, ReadOptions.allColumns(Map.of()))
                .close();
        assertThat(world.requests()).isEmpty();

        assertThat(connector.read(Offset.START).ids()).containsExactly(1L);
        connector.check();

        assertThat(world.requests())
                .extracting(request -> request.url().encodedPath())
                .containsExactly("/v1/me", "/v1/things");
        assertThat(world.requests().get(0).header("X-Lean")).isEqualTo("1");
        assertThat(world.requests().get(0).header("Authorization")).isEqualTo("Bearer " + TestConnector.TOKEN);
    }

    @Test
    void a_source_that_answers_strangers_too_is_not_read() {
        for (String me : List.of("{}", "{\"account\":null}", "{\"account\":{\"id\":\"\"}}", "", "<html>", "[]")) {
            assertThatThrownBy(() -> checked(me).read(Offset.START))
                    .as(me)
                    .isInstanceOf(AuthenticationException.class)
                    .hasMessage("test, check of the connection: the source answered as it does to strangers, without"
                            + " `/account/id` — check the credentials of the connection, and what they may read.");
        }
        assertThat(world.requests())
                .allSatisfy(request -> assertThat(request.url().encodedPath()).isEqualTo("/v1/me"));
    }

    @Test
    void a_check_can_declare_how_wrong_credentials_are_answered() {
        assertThatThrownBy(
                        () -> checked("{\"ok\":false,\"account\":{\"id\":1}}").check())
                .isInstanceOf(AuthenticationException.class)
                .hasMessageContaining("the source refused the credentials");
    }

    @Test
    void a_budget_announced_in_bodies_is_obeyed_before_the_source_refuses() {
        LimitModel limit = new LimitModel(0, null, "/rate/left", "/rate/resetAt", "/rate/cost", null, 0);
        TableModel table = TestConnector.table(
                "/rows",
                new PaginationModel.Offset(
                        "skip", new PaginationModel.PageSize("size", 1), PageEnd.totals("/total", null)),
                IngestionType.SNAPSHOT,
                List.of(),
                null);
        TestConnector connector = new TestConnector(
                TestConnector.source(List.of(table), List.of(limit), null),
                TestConnector.OPTIONS,
                world.environment(this::metered));

        assertThat(connector.read(Offset.START).ids()).containsExactly(0L, 1L, 2L, 3L);

        assertThat(world.waits()).containsExactly(Duration.ofMinutes(2));
    }

    /** Each request costs 3 of 7, which are whole again two minutes later. */
    private Response metered(Request request) {
        int page = Integer.parseInt(String.valueOf(request.url().queryParameter("skip")));
        return world.response(
                        request,
                        200,
                        "{\"rows\":[{\"id\":" + page + "}],\"total\":4,\"rate\":{\"left\":" + (7 - 3 * (1 + page % 2))
                                + ",\"cost\":3,\"resetAt\":\"" + world.now().plusSeconds(120) + "\"}}")
                .build();
    }
}
