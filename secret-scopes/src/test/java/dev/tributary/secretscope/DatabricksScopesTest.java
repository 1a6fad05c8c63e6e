package dev.tributary.secretscope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.connection.scope.SecretScopeException;
import dev.tributary.connection.scope.SecretScopes;
import java.util.Map;
import java.util.Optional;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DatabricksScopesTest {
    private final FakeWorkspace workspace = FakeWorkspace.start();
    private final SecretScopes scopes = new DatabricksScopesProvider().open(workspace.environment());

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void what_is_put_is_read_again() {
        String text = "line\n\u00e4 \"quoted\" ${x} \ud83d\ude00";

        assertThat(scopes.keys("work")).isEmpty();
        assertThat(scopes.create("work")).isTrue();
        assertThat(scopes.keys("work").orElseThrow()).isEmpty();
        scopes.put("work", "token", text);
        assertThat(scopes.keys("work").orElseThrow()).containsExactly("token");
        assertThat(scopes.read("work", "token")).contains(text);
        assertThat(scopes.read("work", "other")).isEmpty();
        assertThat(scopes.read("other", "token")).isEmpty();
        assertThat(workspace.texts("work")).containsExactly(Map.entry("token", text));
    }

    @Test
    void a_scope_that_exists_is_not_created_again() {
        workspace.put("work", "token", "x");

        assertThat(scopes.create("work")).isFalse();
        assertThat(workspace.texts("work")).containsKey("token");
    }

    @Test
    void a_refusal_says_what_was_refused_and_what_is_needed() {
        workspace.instead = Optional.of(FakeWorkspace.error(
                403, "PERMISSION_DENIED", "User me@example.com does not have WRITE permission on scope work."));

        assertThatThrownBy(() -> scopes.put("work", "token", "s3cret"))
                .isInstanceOf(SecretScopeException.class)
                .hasMessage("Databricks (" + workspace.host() + ") refused to put `token` into the secret scope `work`:"
                        + " User me@example.com does not have WRITE permission on scope work. (status 403,"
                        + " PERMISSION_DENIED). Whoever logs in needs WRITE on the scope.");
    }

    @Test
    void a_refusal_that_repeats_secrets_is_told_without_them() {
        workspace.instead = Optional.of(FakeWorkspace.error(
                400, "INVALID_PARAMETER_VALUE", "Value s3cret of Bearer " + FakeWorkspace.TOKEN + " is wrong."));

        assertThatThrownBy(() -> scopes.put("work", "token", "s3cret"))
                .hasMessageContaining("Value *** of Bearer *** is wrong.")
                .message()
                .doesNotContain("s3cret", FakeWorkspace.TOKEN);
    }

    @Test
    void credentials_that_are_refused_are_named() {
        SecretScopes others = new DatabricksScopesProvider()
                .open(Map.of("DATABRICKS_HOST", workspace.host(), "DATABRICKS_TOKEN", "dapi-wrong"));

        assertThatThrownBy(() -> others.keys("work"))
                .hasMessageContaining("status 401")
                .hasMessageContaining("DATABRICKS_TOKEN")
                .message()
                .doesNotContain("dapi-wrong");
    }

    @Test
    void credentials_follow_no_redirect() {
        try (FakeWorkspace elsewhere = FakeWorkspace.start()) {
            elsewhere.put("work", "token", "x");
            workspace.instead = Optional.of(new MockResponse.Builder()
                    .code(302)
                    .addHeader("Location", elsewhere.host() + "/api/2.0/secrets/list?scope=work")
                    .build());

            assertThatThrownBy(() -> scopes.keys("work")).isInstanceOf(SecretScopeException.class);
            assertThat(elsewhere.requests).isEmpty();
        }
    }

    @Test
    void secrets_do_not_travel_in_the_clear() {
        assertThatThrownBy(() -> new DatabricksScopesProvider()
                        .open(Map.of("DATABRICKS_HOST", "http://example.com", "DATABRICKS_TOKEN", "dapi-x")))
                .hasMessageContaining("http://example.com, to which secrets would travel unencrypted");
    }

    @Test
    void names_that_databricks_does_not_take_are_refused_without_asking() {
        assertThatThrownBy(() -> scopes.create("my scope"))
                .hasMessageContaining("`my scope` cannot be the name of a scope");
        assertThatThrownBy(() -> scopes.put("work", "a/b", "x"))
                .hasMessageContaining("`a/b` cannot be the name of a key");
        assertThatThrownBy(() -> scopes.put("work", "big", "x".repeat(128 * 1024 + 1)))
                .hasMessageContaining("128 KiB");
        assertThat(scopes.keys("my scope")).isEmpty();
        assertThat(workspace.requests).isEmpty();
    }

    @Test
    void a_secret_that_is_no_text_is_refused() {
        workspace.scopes.put("work", Map.of("token", new byte[] {(byte) 0xff, 0}));

        assertThatThrownBy(() -> scopes.read("work", "token")).hasMessageContaining("is no text in UTF-8");
    }
}
