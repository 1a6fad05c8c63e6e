package dev.tributary.runtime.token;

import static dev.tributary.runtime.token.TokenWorld.GIVEN;
import static dev.tributary.runtime.token.TokenWorld.body;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.model.AuthModel;
import dev.tributary.model.NamedTemplate;
import dev.tributary.runtime.error.AuthenticationException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sessions that a login opens. */
class LoginTest {
    private final TokenWorld world = new TokenWorld();

    private static AuthModel login(String names, @Nullable Duration lifetime) {
        return new AuthModel.Login(
                "https://login.example.com/session",
                List.of(
                        new NamedTemplate(names + "user", "{client_id}"),
                        new NamedTemplate(names + "password", "{client_secret}")),
                "/access_token",
                "Authorization",
                "Bearer",
                "",
                lifetime);
    }

    private TokenWorld.Connection connect() {
        return world.connect(login("/", null), GIVEN);
    }

    @Test
    void one_login_opens_the_session_of_all_requests_and_its_secrets_go_nowhere_else() {
        TokenWorld.Connection connection = connect();
        connection.read();
        connection.read();

        assertThat(world.tokenRequests).hasSize(1);
        assertThat(body(world.tokenRequests.get(0)))
                .contains("\"user\":\"me:1\"", "\"password\":\"s3cret-of-mine\"")
                .startsWith("{");
        assertThat(world.apiRequests)
                .extracting(request -> request.header("Authorization"))
                .containsOnly("Bearer access-1");
        assertThat(world.apiRequests.toString()).doesNotContain("s3cret-of-mine");
    }

    @Test
    void names_that_are_no_places_are_fields_of_a_form() {
        world.connect(login("", null), GIVEN).read();

        assertThat(body(world.tokenRequests.get(0)).split("&"))
                .containsExactlyInAnyOrder("user=me%3A1", "password=s3cret-of-mine");
    }

    @Test
    void a_session_that_has_ended_is_opened_again_once() {
        TokenWorld.Connection connection = connect();
        connection.read();
        world.accepted = "access-2";

        connection.read();

        assertThat(world.tokenRequests).hasSize(2);
        assertThat(world.apiRequests).hasSize(3);
    }

    @Test
    void a_session_that_the_source_refuses_again_is_one_clear_error() {
        TokenWorld.Connection connection = connect();
        connection.read();
        world.accepted = "another";

        assertThatThrownBy(connection::read)
                .isInstanceOf(AuthenticationException.class)
                .hasMessageNotContaining("access-");
        assertThat(world.tokenRequests).hasSize(2);
    }

    @Test
    void a_wrong_password_is_one_request_and_one_error_that_names_the_options() {
        world.refusal = Optional.of(new TokenWorld.Answer(401, "{\"message\": \"wrong: s3cret-of-mine\"}"));

        assertThatThrownBy(() -> connect().read())
                .isInstanceOf(AuthenticationException.class)
                .hasMessageContaining("the login opened no session")
                .hasMessageContaining("client_id, client_secret")
                .hasMessageNotContaining("s3cret-of-mine");
        assertThat(world.tokenRequests).hasSize(1);
        assertThat(world.apiRequests).isEmpty();
    }

    @Test
    void an_answer_without_a_token_opens_nothing() {
        for (String answer : List.of("{\"ok\": false}", "<html>", "", "{\"access_token\": \"a\\nb\"}")) {
            world.refusal = Optional.of(new TokenWorld.Answer(200, answer));

            assertThatThrownBy(() -> connect().read())
                    .as(answer)
                    .isInstanceOf(AuthenticationException.class)
                    .hasMessageContaining("the login opened no session");
        }
    }

    @Test
    void a_session_of_known_length_is_opened_again_in_time() {
        TokenWorld.Connection connection = world.connect(login("/", Duration.ofMinutes(20)), GIVEN);
        connection.read();
        world.world.advance(Duration.ofMinutes(18));
        connection.read();
        assertThat(world.tokenRequests).hasSize(1);

        world.world.advance(Duration.ofMinutes(2));
        connection.read();

        assertThat(world.tokenRequests).hasSize(2);
    }

    private static AuthModel cookie(@Nullable String token) {
        return new AuthModel.Login(
                "https://login.example.com/session",
                List.of(new NamedTemplate("user", "{client_id}"), new NamedTemplate("password", "{client_secret}")),
                token,
                "",
                "",
                "SID",
                null);
    }

    private List<String> sent(String header) {
        return world.apiRequests.stream()
                .map(request -> String.valueOf(request.header(header)))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 204, 302, 303})
    void a_cookie_opens_the_session_also_where_a_page_for_people_would_follow(int status) {
        world.refusal = Optional.of(new TokenWorld.Answer(status, ""));
        world.cookies = Headers.of("Set-Cookie", "SID=cookie-1; Path=/; HttpOnly", "Location", "/home");

        world.connect(cookie(null), GIVEN).read();

        assertThat(sent("Cookie")).containsExactly("SID=cookie-1");
    }

    @Test
    void of_several_cookies_of_a_name_the_last_counts() {
        world.refusal = Optional.of(new TokenWorld.Answer(200, "{}"));
        world.cookies = new Headers.Builder()
                .add("Set-Cookie", "SID=anonymous; Path=/")
                .add("Set-Cookie", "OTHER=else; Path=/")
                .add("Set-Cookie", "SID=cookie-1; Path=/")
                .build();

        world.connect(cookie(null), GIVEN).read();

        assertThat(sent("Cookie")).containsExactly("SID=cookie-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Max-Age=0", "Expires=Thu, 01 Jan 1970 00:00:00 GMT"})
    void a_cookie_that_is_deleted_opens_nothing(String end) {
        world.refusal = Optional.of(new TokenWorld.Answer(200, "{}"));
        world.cookies = new Headers.Builder()
                .add("Set-Cookie", "SID=anonymous; Path=/")
                .add("Set-Cookie", "SID=deleted; Path=/; " + end)
                .build();

        assertThatThrownBy(() -> world.connect(cookie(null), GIVEN).read())
                .isInstanceOf(AuthenticationException.class)
                .hasMessageContaining("the login opened no session");
        assertThat(world.apiRequests).isEmpty();
    }

    @Test
    void a_cookie_can_carry_a_token_of_the_body() {
        world.connect(cookie("/access_token"), GIVEN).read();

        assertThat(sent("Cookie")).containsExactly("SID=access-1");
    }

    @Test
    void a_header_of_the_answer_can_have_the_token() {
        world.refusal = Optional.of(new TokenWorld.Answer(201, ""));
        world.cookies = Headers.of("X-Auth-Token", "header-1");
        AuthModel login = new AuthModel.Login(
                "https://login.example.com/session",
                List.of(new NamedTemplate("/user", "{client_id}")),
                "X-Auth-Token",
                "X-Auth-Token",
                "",
                "",
                null);

        world.connect(login, GIVEN).read();

        assertThat(sent("X-Auth-Token")).containsExactly("header-1");
    }

    @Test
    void a_refused_login_is_not_repeated_for_each_table() {
        world.refusal = Optional.of(new TokenWorld.Answer(403, "{}"));
        connect().refused("things");

        assertThat(connect().refused("people")).startsWith("test, people: the login opened no session");
        assertThat(world.tokenRequests).hasSize(1);
    }

    @Test
    void a_login_that_is_not_there_is_said_to_be_at_another_address() {
        world.refusal = Optional.of(new TokenWorld.Answer(404, ""));

        assertThatThrownBy(() -> connect().read())
                .hasMessageContaining("check the connection option `token_url`")
                .hasMessageNotContaining("base_url");
    }

    @Test
    void many_threads_log_in_once() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            TokenWorld.Connection connection = connect();
            List<Future<String>> reads = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                reads.add(threads.submit(connection::read));
            }
            for (Future<String> read : reads) {
                read.get();
            }
        } finally {
            threads.shutdown();
        }

        assertThat(world.tokenRequests).hasSize(1);
    }

    @Test
    void without_a_value_for_each_option_nobody_logs_in() {
        world.connect(login("/", null), Map.of("client_id", "me")).read();

        assertThat(world.tokenRequests).isEmpty();
    }
}
