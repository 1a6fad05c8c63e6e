package dev.tributary.runtime.token;

import static dev.tributary.runtime.token.TokenWorld.GIVEN;
import static dev.tributary.runtime.token.TokenWorld.body;
import static dev.tributary.runtime.token.TokenWorld.clientCredentials;
import static dev.tributary.runtime.token.TokenWorld.oauth;
import static dev.tributary.runtime.token.TokenWorld.refreshToken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.model.AuthMethodModel;
import dev.tributary.model.AuthModel;
import dev.tributary.model.ClientModel;
import dev.tributary.model.ClientModel.Authentication;
import dev.tributary.model.GrantModel;
import dev.tributary.model.JwtModel;
import dev.tributary.model.NamedTemplate;
import dev.tributary.model.TokenEndpointModel;
import dev.tributary.runtime.error.AuthenticationException;
import dev.tributary.runtime.error.ConnectorException;
import dev.tributary.runtime.error.SourceException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokensTest {
    private final TokenWorld world = new TokenWorld();

    @Test
    void a_token_is_asked_for_by_the_first_request_and_used_by_all_connectors_of_the_connection() {
        TokenWorld.Connection first = world.connect(clientCredentials(), GIVEN);
        assertThat(world.tokenRequests).isEmpty();
        first.read();
        first.read();
        world.connect(clientCredentials(), GIVEN).read();

        assertThat(world.tokenRequests).hasSize(1);
        assertThat(world.apiRequests)
                .extracting(request -> request.header("Authorization"))
                .containsOnly("Bearer access-1");
    }

    @Test
    void other_credentials_have_another_token() {
        world.connect(clientCredentials(), GIVEN).read();
        Map<String, String> other = new HashMap<>(GIVEN);
        other.put("client_secret", "another");
        world.connect(clientCredentials(), other).read();

        assertThat(world.tokenRequests).hasSize(2);
    }

    @Test
    void the_request_is_what_the_rfc_says() {
        Map<String, String> given = new HashMap<>(GIVEN);
        given.put("audience", "https://api.example.com/");
        world.connect(clientCredentials(), given).read();

        Request request = world.tokenRequests.get(0);
        assertThat(request.method()).isEqualTo("POST");
        // me:1 is form-encoded first, so that its colon separates nothing
        assertThat(request.header("Authorization")).isEqualTo(okhttp3.Credentials.basic("me%3A1", "s3cret-of-mine"));
        assertThat(body(request).split("&"))
                .containsExactlyInAnyOrder(
                        "grant_type=client_credentials",
                        "scope=read+write",
                        "audience=https%3A%2F%2Fapi.example.com%2F");
    }

    @Test
    void a_client_can_authenticate_in_the_body_and_a_public_one_only_says_who_it_is() {
        world.connect(oauth(new GrantModel.ClientCredentials(), Authentication.BODY, "{client_secret}"), GIVEN)
                .read();
        assertThat(body(world.tokenRequests.get(0))).contains("client_id=me%3A1", "client_secret=s3cret-of-mine");
        assertThat(world.tokenRequests.get(0).header("Authorization")).isNull();

        world.connect(oauth(new GrantModel.RefreshToken("{refresh_token}", false), Authentication.BASIC, ""), GIVEN)
                .read();
        assertThat(body(world.tokenRequests.get(1)))
                .contains("client_id=me%3A1")
                .doesNotContain("client_secret");
    }

    private static final JwtModel SIGNED = new JwtModel(
            JwtModel.Algorithm.HS256,
            "{client_secret}",
            JwtModel.KeyEncoding.TEXT,
            "",
            List.of(new NamedTemplate("iss", "{client_id}"), new NamedTemplate("sub", "{client_id}")),
            Duration.ofMinutes(5));

    private static AuthModel asserted(@Nullable ClientModel client, GrantModel grant) {
        return new AuthModel.OAuth2(
                new TokenEndpointModel("https://login.example.com/token", client, List.of(), List.of()), grant);
    }

    private static AuthModel clientAssertion() {
        return asserted(
                new ClientModel("{client_id}", "", Authentication.BASIC, SIGNED), new GrantModel.ClientCredentials());
    }

    @Test
    void a_client_can_prove_who_it_is_by_a_jwt_that_is_signed_anew_for_each_token() {
        TokenWorld.Connection connection = world.connect(clientAssertion(), GIVEN);
        connection.read();
        world.world.advance(Duration.ofHours(1));
        connection.read();

        assertThat(world.tokenRequests)
                .extracting(TokenWorld::body)
                .doesNotHaveDuplicates()
                .allMatch(body -> body.matches("grant_type=client_credentials&client_id=me%3A1"
                        + "&client_assertion_type=urn%3Aietf%3Aparams%3Aoauth%3Aclient-assertion-type%3Ajwt-bearer"
                        + "&client_assertion=[\\w-]+\\.[\\w-]+\\.[\\w-]+"));
        String assertion = body(world.tokenRequests.get(0)).replaceFirst(".*client_assertion=", "");
        assertThat(connection.credentials.redactor().redact(assertion)).isEqualTo("***");
        assertThat(world.apiRequests.toString()).doesNotContain(assertion);
    }

    /** A server may refuse an assertion that it has seen before (RFC 7523, section 3), be it that its answer was lost. */
    @Test
    void a_request_for_a_token_that_is_repeated_is_signed_anew() {
        for (AuthModel auth : List.of(clientAssertion(), asserted(null, new GrantModel.JwtBearer(SIGNED)))) {
            world.tokenRequests.clear();
            world.failures = 2;
            world.connect(auth, GIVEN).read();

            assertThat(world.tokenRequests)
                    .extracting(request -> claims(body(request)).replaceFirst(".*\"jti\":", ""))
                    .as(auth.toString())
                    .hasSize(3)
                    .doesNotHaveDuplicates();
        }
    }

    private static String claims(String body) {
        String payload = body.replaceFirst(".*assertion=", "").split("\\.", -1)[1];
        return new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8);
    }

    @Test
    void secrets_go_to_the_token_endpoint_and_tokens_to_the_source_only() {
        world.connect(clientCredentials(), GIVEN).read();

        assertThat(world.apiRequests.get(0).toString() + body(world.apiRequests.get(0)))
                .doesNotContain("s3cret-of-mine");
        assertThat(world.tokenRequests.get(0).headers().toString()).doesNotContain("access-");
    }

    @Test
    void a_token_is_renewed_shortly_before_it_expires() {
        TokenWorld.Connection connection = world.connect(clientCredentials(), GIVEN);
        connection.read();
        world.world.advance(Duration.ofMinutes(58));
        connection.read();
        assertThat(world.tokenRequests).hasSize(1);

        world.world.advance(Duration.ofSeconds(61));
        connection.read();
        assertThat(world.tokenRequests).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ", \"expires_in\": null", ", \"expires_in\": -1", ", \"expires_in\": \"soon\""})
    void a_token_without_a_lifetime_is_used_until_it_is_refused(String beside) {
        world.beside = beside;
        TokenWorld.Connection connection = world.connect(clientCredentials(), GIVEN);
        connection.read();
        world.world.advance(Duration.ofDays(30));
        connection.read();
        assertThat(world.tokenRequests).hasSize(1);
    }

    @Test
    void a_token_that_ends_in_mid_read_is_renewed_once_and_the_request_repeated_once() {
        TokenWorld.Connection connection = world.connect(clientCredentials(), GIVEN);
        connection.read();
        world.accepted = "access-2";

        assertThat(connection.read()).isEqualTo("[]");
        assertThat(world.tokenRequests).hasSize(2);
        assertThat(world.apiRequests).hasSize(3);
    }

    @Test
    void a_new_token_that_is_refused_too_is_an_error() {
        TokenWorld.Connection connection = world.connect(clientCredentials(), GIVEN);
        connection.read();
        world.accepted = "none";

        assertThatThrownBy(connection::read)
                .isInstanceOf(AuthenticationException.class)
                .hasMessageContaining("the source refused the credentials")
                .hasMessageContaining("client_id, client_secret");
        assertThat(world.tokenRequests).hasSize(2);
        assertThat(world.apiRequests).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({"400, invalid_client", "401, invalid_client", "400, invalid_grant", "200, incorrect_client"})
    void a_wrong_secret_is_one_request_and_one_error(int status, String error) {
        world.refusal = Optional.of(new TokenWorld.Answer(status, "{\"error\": \"" + error + "\"}"));

        assertThatThrownBy(() -> world.connect(clientCredentials(), GIVEN).read())
                .isInstanceOf(AuthenticationException.class)
                .hasMessageContaining(
                        "test, things: the token endpoint issued no token (POST https://login.example.com/token")
                .hasMessageContaining(error)
                .hasMessageContaining("check the connection options client_id, client_secret, audience")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("s3cret"));
        assertThat(world.tokenRequests).hasSize(1);
        assertThat(world.apiRequests).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503})
    void an_endpoint_that_fails_for_the_moment_is_asked_again(int status) {
        world.refusal = Optional.of(new TokenWorld.Answer(status, ""));

        assertThatThrownBy(() -> world.connect(clientCredentials(), GIVEN).read())
                .isInstanceOf(SourceException.class);
        assertThat(world.tokenRequests).hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>login</html>", "[]", "", "{\"access_token\": \"half"})
    void an_answer_that_is_no_json_is_said_without_it(String body) {
        world.refusal = Optional.of(new TokenWorld.Answer(200, body));

        assertThatThrownBy(() -> world.connect(clientCredentials(), GIVEN).read())
                .isInstanceOf(ConnectorException.class)
                .hasMessageContaining("could not be read")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("half"));
    }

    @Test
    void many_threads_wait_for_one_request() throws Exception {
        TokenWorld.Connection connection = world.connect(clientCredentials(), GIVEN);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Future<String>> reads = new ArrayList<>();
        for (int i = 0; i < 32; i++) {
            reads.add(threads.submit(connection::read));
        }
        for (Future<String> read : reads) {
            assertThat(read.get()).isEqualTo("[]");
        }
        threads.shutdown();

        assertThat(world.tokenRequests).hasSize(1);
    }

    @Test
    void a_refusal_holds_for_all_tables_of_a_run_each_of_which_says_its_own_name() {
        world.refusal = Optional.of(new TokenWorld.Answer(400, "{\"error\": \"invalid_client\"}"));
        world.connect(clientCredentials(), GIVEN).refused("things");
        world.world.advance(Duration.ofSeconds(20));

        assertThat(world.connect(clientCredentials(), GIVEN).refused("people"))
                .startsWith("test, people: the token endpoint issued no token (POST https://login.example.com/token")
                .contains("invalid_client");
        assertThat(world.tokenRequests).hasSize(1);
    }

    @Test
    void a_refusal_is_forgotten_after_a_while() {
        world.refusal = Optional.of(new TokenWorld.Answer(400, "{\"error\": \"invalid_client\"}"));
        world.connect(clientCredentials(), GIVEN).refused("things");
        world.refusal = Optional.empty();
        world.world.advance(Duration.ofMinutes(1));

        assertThat(world.connect(clientCredentials(), GIVEN).read()).isEqualTo("[]");
    }

    @Test
    void many_threads_whose_new_token_is_refused_do_not_ask_for_another() throws Exception {
        world.accepted = "none";
        TokenWorld.Connection connection = world.connect(clientCredentials(), GIVEN);

        assertThat(side(connection)).allMatch(said -> said.contains("the source refused the credentials"));
        assertThat(side(connection)).allMatch(said -> said.contains("the source refused the credentials"));
        assertThat(world.tokenRequests).hasSize(1);
    }

    @Test
    void many_threads_whose_token_has_ended_ask_for_one_other() throws Exception {
        TokenWorld.Connection connection = world.connect(clientCredentials(), GIVEN);
        connection.read();
        world.accepted = "access-2";
        assertThat(side(connection)).containsOnly("[]");
        assertThat(world.tokenRequests).hasSize(2);

        world.accepted = "none";
        side(connection);
        side(connection);
        assertThat(world.tokenRequests).hasSize(3);
    }

    @Test
    void a_token_that_was_never_accepted_is_replaced_once_it_is_no_longer_new() {
        world.accepted = "access-2";
        TokenWorld.Connection connection = world.connect(clientCredentials(), GIVEN);
        connection.refused("things");
        world.world.advance(Duration.ofMinutes(1));

        assertThat(connection.read()).isEqualTo("[]");
    }

    /** What eight threads find side by side, the message where that is an error. */
    private static List<String> side(TokenWorld.Connection connection) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<String>> reads = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                reads.add(threads.submit(() -> {
                    try {
                        return connection.read();
                    } catch (AuthenticationException e) {
                        return String.valueOf(e.getMessage());
                    }
                }));
            }
            List<String> found = new ArrayList<>();
            for (Future<String> read : reads) {
                found.add(read.get());
            }
            return found;
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void a_token_endpoint_that_is_not_there_is_said_to_be_at_another_address() {
        world.refusal = Optional.of(new TokenWorld.Answer(404, "nothing here"));
        assertThatThrownBy(() -> world.connect(clientCredentials(), GIVEN).read())
                .hasMessageContaining("https://login.example.com/token")
                .hasMessageContaining("check the connection option `token_url`")
                .hasMessageNotContaining("base_url");

        world.refusal = Optional.of(new TokenWorld.Answer(200, "<html>"));
        assertThatThrownBy(() -> world.connect(clientCredentials(), GIVEN).read())
                .hasMessageContaining("check the connection option `token_url`")
                .hasMessageNotContaining("base_url");
    }

    @Test
    void every_token_is_unknown_to_messages() {
        world.beside = ", \"refresh_token\": \"refresh-1\"";
        TokenWorld.Connection connection = world.connect(refreshToken(true), GIVEN);
        connection.read();

        assertThat(connection.credentials.redactor().redact("access-1 refresh-1 refresh-0 s3cret-of-mine"))
                .isEqualTo("*** *** *** ***");
        assertThat(connection.credentials.toString() + world.environment)
                .doesNotContain("access-1", "s3cret", "refresh-");
    }

    @Test
    void a_refresh_token_that_an_earlier_run_stored_is_unknown_to_messages_too() {
        world.beside = ", \"expires_in\": 60, \"refresh_token\": \"refresh-1\"";
        world.connect(refreshToken(true), GIVEN).read();
        world.refusal = Optional.of(new TokenWorld.Answer(
                400, "{\"error\": \"invalid_grant\", \"error_description\": \"refresh-1 is void\"}"));
        world.world.advance(Duration.ofMinutes(2));

        assertThatThrownBy(() -> world.connect(refreshToken(true), GIVEN).read())
                .hasMessageContaining("*** is void")
                .hasMessageNotContaining("refresh-1");
    }

    @Test
    void a_new_refresh_token_is_stored_before_the_access_token_is_used_and_used_by_the_next_run() {
        world.beside = ", \"expires_in\": 60, \"refresh_token\": \"refresh-1\"";
        world.accepted = "access-1";
        world.connect(refreshToken(true), GIVEN).read();
        assertThat(world.kept.values()).containsExactly("refresh-1");

        world.beside = ", \"refresh_token\": \"refresh-2\"";
        world.accepted = "access-2";
        world.world.advance(Duration.ofMinutes(2));
        world.connect(refreshToken(true), GIVEN).read();
        assertThat(world.tokenRequests)
                .extracting(TokenWorld::body)
                .satisfiesExactly(
                        first -> assertThat(first).contains("refresh_token=refresh-0"),
                        second -> assertThat(second).contains("refresh_token=refresh-1"));
        assertThat(world.kept.values()).containsExactly("refresh-2");
    }

    @Test
    void a_rotating_refresh_token_is_not_used_where_the_next_could_not_be_stored() {
        world.storeFails = true;

        assertThatThrownBy(() -> world.connect(refreshToken(true), GIVEN).read())
                .hasMessageContaining("could not be stored")
                .hasMessageContaining("the disk is read-only")
                .hasMessageContaining("the token was not used");
        assertThat(world.tokenRequests).isEmpty();

        world.connect(refreshToken(false), GIVEN).read();
        assertThat(world.tokenRequests).hasSize(1);
    }

    @Test
    void a_new_refresh_token_that_cannot_be_stored_is_kept_in_memory_and_stored_when_it_can_be() {
        world.beside = ", \"refresh_token\": \"refresh-1\"";
        world.storeIsFull = true;
        for (int run = 0; run < 2; run++) {
            assertThatThrownBy(() -> world.connect(refreshToken(true), GIVEN).read())
                    .hasMessageContaining("could not be stored")
                    .hasMessageContaining("No space left on device")
                    .hasMessageContaining("in memory")
                    .hasMessageNotContaining("refresh-");
        }
        assertThat(world.tokenRequests)
                .as("no token is spent while none can be stored")
                .hasSize(1);

        world.storeIsFull = false;
        world.beside = ", \"refresh_token\": \"refresh-2\"";
        world.connect(refreshToken(true), GIVEN).read();

        assertThat(body(world.tokenRequests.get(1))).contains("refresh_token=refresh-1");
        assertThat(world.kept.values()).containsExactly("refresh-2");
    }

    @Test
    void where_refresh_tokens_stay_a_new_one_that_cannot_be_stored_ends_no_read() {
        world.beside = ", \"refresh_token\": \"refresh-1\"";
        world.storeIsFull = true;

        assertThat(world.connect(refreshToken(false), GIVEN).read()).isEqualTo("[]");
    }

    @Test
    void a_token_that_was_created_is_a_token() {
        world.refusal = Optional.of(new TokenWorld.Answer(201, "{\"access_token\": \"created-token\"}"));
        world.connect(clientCredentials(), GIVEN).read();

        assertThat(world.apiRequests.get(0).header("Authorization")).isEqualTo("Bearer created-token");
    }

    @ParameterizedTest
    @ValueSource(ints = {202, 203, 204})
    void an_answer_of_another_status_is_said_without_it(int status) {
        world.refusal =
                Optional.of(new TokenWorld.Answer(status, status == 204 ? "" : "{\"access_token\": \"unseen-token\"}"));

        assertThatThrownBy(() -> world.connect(clientCredentials(), GIVEN).read())
                .isInstanceOf(ConnectorException.class)
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("unseen"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"un\\nseen", "un\\r\\nX-Other: seen", "unseen-\\u00e4"})
    void a_token_that_no_header_can_have_is_said_without_it(String token) {
        world.refusal = Optional.of(new TokenWorld.Answer(200, "{\"access_token\": \"" + token + "\"}"));

        assertThatThrownBy(() -> world.connect(clientCredentials(), GIVEN).read())
                .isInstanceOf(ConnectorException.class)
                .hasMessageContaining("character that headers cannot have")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("seen"));
        assertThat(world.apiRequests).isEmpty();
    }

    @Test
    void an_endless_answer_is_read_to_a_bound() {
        world.refusal = Optional.of(new TokenWorld.Answer(200, "{\"x\": \"" + "y".repeat(3_000_000) + "\"}"));

        assertThatThrownBy(() -> world.connect(clientCredentials(), GIVEN).read())
                .isInstanceOf(ConnectorException.class)
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(1_000));
    }

    @Test
    void refresh_tokens_that_change_are_known_also_within_one_of_several_methods() {
        assertThat(Tokens.rotate(TokenWorld.model(refreshToken(true)))).isTrue();
        assertThat(Tokens.rotate(TokenWorld.model(refreshToken(false)))).isFalse();
        assertThat(Tokens.rotate(TokenWorld.model(clientCredentials()))).isFalse();
        assertThat(Tokens.rotate(TokenWorld.model(new AuthModel.Choice(List.of(
                        new AuthMethodModel("app", "", true, List.of(clientCredentials())),
                        new AuthMethodModel("user", "", false, List.of(refreshToken(true))))))))
                .isTrue();
    }
}
