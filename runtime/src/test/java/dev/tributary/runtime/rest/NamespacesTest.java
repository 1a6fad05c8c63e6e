package dev.tributary.runtime.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.runtime.error.OptionException;
import dev.tributary.runtime.error.ResponseException;
import java.util.List;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.Test;

class NamespacesTest {
    private final FakeWorld world = new FakeWorld();
    private String teams = "[{\"slug\": \"red\"}, {\"slug\": \"blue\"}, {\"slug\": \"red\"}]";

    private NamespacedConnector connector() {
        return new NamespacedConnector(world.environment(this::answer));
    }

    private Response answer(Request request) {
        String body = switch (request.url().encodedPath()) {
            case "/v1/teams" -> teams;
            case "/v1/teams/red/projects" -> "[{\"slug\": \"a/b\"}, {\"slug\": \"c\"}]";
            default -> "[]";
        };
        return world.response(request, 200, body).build();
    }

    private List<String> paths() {
        return world.requests().stream()
                .map(request -> request.url().encodedPath())
                .toList();
    }

    @Test
    void namespaces_are_listed_level_by_level_each_once_with_its_whole_path() {
        NamespacedConnector connector = connector();

        assertThat(connector.listNamespaces(List.of())).containsExactly(List.of("red"), List.of("blue"));
        assertThat(connector.listNamespaces(List.of("red")))
                .containsExactly(List.of("red", "a/b"), List.of("red", "c"));
        assertThat(connector.listNamespaces(List.of("blue"))).isEmpty();
        assertThat(paths()).containsExactly("/v1/teams", "/v1/teams/red/projects", "/v1/teams/blue/projects");
    }

    @Test
    void nothing_lies_below_the_innermost_namespaces_and_nobody_is_asked() {
        assertThat(connector().listNamespaces(List.of("red", "c"))).isEmpty();
        assertThat(paths()).isEmpty();
    }

    @Test
    void a_table_lies_as_deep_as_the_innermost_of_its_options() {
        NamespacedConnector connector = connector();

        assertThat(connector.listTables(List.of())).containsExactly("users");
        assertThat(connector.listTables(List.of("red"))).containsExactly("members");
        assertThat(connector.listTables(List.of("red", "c"))).containsExactly("items");
    }

    @Test
    void the_tables_at_the_top_are_known_without_a_request() {
        connector().listTables(List.of());

        assertThat(paths()).isEmpty();
    }

    @Test
    void a_namespace_that_the_source_does_not_list_has_no_tables() {
        NamespacedConnector connector = connector();

        assertThat(connector.listTables(List.of("green"))).isEmpty();
        assertThat(connector.listTables(List.of("red", "d"))).isEmpty();
        assertThat(connector.listTables(List.of("red", "c", "e"))).isEmpty();
    }

    @Test
    void a_name_that_its_option_does_not_allow_is_refused_before_a_request() {
        assertThatThrownBy(() -> connector().listNamespaces(List.of("Red!")))
                .isInstanceOf(OptionException.class)
                .hasMessageContaining("team");
        assertThat(paths()).isEmpty();
    }

    @Test
    void a_row_without_a_name_fails_rather_than_being_left_out() {
        teams = "[{\"slug\": \"red\"}, {}]";

        assertThatThrownBy(() -> connector().listNamespaces(List.of()))
                .isInstanceOf(ResponseException.class)
                .hasMessageContaining("`slug`")
                .hasMessageContaining("@Namespaces");
    }
}
