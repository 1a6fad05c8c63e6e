package dev.tributary.secretscope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.connection.ConnectionException;
import dev.tributary.connection.ConnectionResolver;
import dev.tributary.connection.OptionOrigin;
import dev.tributary.connection.Push;
import dev.tributary.connection.Pushed;
import dev.tributary.connection.Pushed.Change;
import dev.tributary.connection.ResolvedConnection;
import dev.tributary.runtime.environment.FileTokenStore;
import dev.tributary.runtime.environment.HomeTokens;
import dev.tributary.runtime.environment.TokenStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScopedConnectionTest {
    private static final Push GENTLY = new Push(Optional.empty(), false, false);
    private static final Map<String, String> MINE =
            Map.of("client_id", "7", "client_secret", "s3cret", "refresh_token", "r3fresh", "region", "eu");

    private final FakeWorkspace workspace = FakeWorkspace.start();

    @TempDir
    private Path directory;

    @AfterEach
    void close() {
        workspace.close();
    }

    private ConnectionResolver connections(Map<String, String> more) {
        Map<String, String> environment = new TreeMap<>(workspace.environment());
        environment.putAll(more);
        return new ConnectionResolver(environment, directory, option -> "");
    }

    private ResolvedConnection resolved(String name, Map<String, String> environment, Map<String, String> given) {
        return connections(environment).withoutTable(name, Optional.empty(), given);
    }

    private Pushed pushed(String name, Map<String, String> given, Push push) {
        return connections(Map.of()).push(name, Optional.empty(), given, push);
    }

    private void file(String text) throws IOException {
        Files.writeString(directory.resolve("connections.yaml"), text);
    }

    private void scope(String name) {
        workspace.put(name, "client_id", "7");
        workspace.put(name, "client_secret", "s3cret");
        workspace.put(name, "Refresh_Token", "r3fresh");
        workspace.put(name, "unrelated", "x");
    }

    @Test
    void a_scope_of_the_connections_name_has_its_options() {
        scope("work");
        workspace.put("work", "source", "harbor");

        ResolvedConnection work = resolved("work", Map.of(), Map.of());

        assertThat(work.model().name()).isEqualTo("harbor");
        assertThat(work.connectionOptions())
                .isEqualTo(Map.of("client_id", "7", "client_secret", "s3cret", "refresh_token", "r3fresh"));
        assertThat(work.toString()).doesNotContain("s3cret");
    }

    @Test
    void a_scope_that_does_not_say_its_source_is_told_how_to() {
        scope("work");

        assertThatThrownBy(() -> resolved("work", Map.of(), Map.of()))
                .isInstanceOf(ConnectionException.class)
                .hasMessageContaining("put the source's name under the key `source`");
    }

    @Test
    void what_is_said_elsewhere_wins_over_the_scope() throws IOException {
        scope("team");
        file("work:\n  source: harbor\n  secret_scope: team\n  options: {client_id: '8'}\n");

        ResolvedConnection work =
                resolved("work", Map.of("TRIBUTARY_HARBOR_CLIENT_SECRET", "other"), Map.of("region", "us"));

        assertThat(work.connectionOptions())
                .isEqualTo(
                        Map.of("client_id", "8", "client_secret", "other", "refresh_token", "r3fresh", "region", "us"));
        assertThat(work.origins().get("refresh_token")).isEqualTo(new OptionOrigin.InScope("team", "Refresh_Token"));
        assertThat(work.origins().get("client_id")).isInstanceOf(OptionOrigin.InFile.class);
    }

    @Test
    void a_connection_of_the_file_is_in_no_scope_unless_it_says_so() throws IOException {
        scope("work");
        file("work:\n  source: harbor\n");

        assertThatThrownBy(() -> resolved("work", Map.of(), Map.of()))
                .hasMessageContaining("`harbor` needs more options");
        assertThat(workspace.requests).isEmpty();
    }

    @Test
    void nobody_is_asked_for_what_is_known() {
        assertThat(resolved("harbor", Map.of(), MINE).connectionOptions()).isEqualTo(MINE);
        assertThat(workspace.requests).isEmpty();
    }

    @Test
    void a_scope_that_is_not_there_is_an_error_where_somebody_names_it() throws IOException {
        file("work:\n  source: harbor\n  secret_scope: team\n");

        assertThatThrownBy(() -> resolved("work", Map.of(), MINE))
                .hasMessageContaining("has no secret scope `team`")
                .hasMessageContaining("connection push");
        assertThatThrownBy(() -> resolved("harbor", Map.of(), Map.of()))
                .hasMessageContaining("or that key of the secret scope harbor");
    }

    @Test
    void a_workspace_that_refuses_is_told_of_and_how_to_leave_it_out() {
        workspace.instead =
                Optional.of(FakeWorkspace.error(403, "PERMISSION_DENIED", "no READ permission on scope harbor"));

        assertThatThrownBy(() -> resolved("harbor", Map.of(), Map.of()))
                .hasMessageContaining("no READ permission on scope harbor")
                .hasMessageContaining("because DATABRICKS_HOST is set: unset it");
    }

    @Test
    void a_connection_is_pushed_and_then_found() {
        Pushed first = pushed("harbor", MINE, new Push(Optional.of("work"), false, false));

        assertThat(first.created()).isTrue();
        assertThat(first.keys())
                .containsExactly(
                        new Pushed.Key("client_id", Change.PUT),
                        new Pushed.Key("client_secret", Change.PUT),
                        new Pushed.Key("refresh_token", Change.PUT),
                        new Pushed.Key("source", Change.PUT));
        assertThat(first.leftOut()).containsExactly("region");
        assertThat(first.spent()).containsExactly("refresh_token");
        assertThat(first.toString()).doesNotContain("s3cret", "r3fresh");
        assertThat(workspace.texts("work"))
                .isEqualTo(Map.of(
                        "client_id", "7", "client_secret", "s3cret", "refresh_token", "r3fresh", "source", "harbor"));
        assertThat(resolved("work", Map.of(), Map.of()).connectionOptions())
                .doesNotContainKey("region")
                .hasSize(3);
    }

    @Test
    void to_push_again_puts_nothing() {
        pushed("harbor", MINE, GENTLY);
        workspace.requests.clear();

        Pushed again = pushed("harbor", MINE, GENTLY);

        assertThat(again.created()).isFalse();
        assertThat(again.keys()).extracting(Pushed.Key::change).containsOnly(Change.UNCHANGED);
        assertThat(workspace.requests).noneMatch(request -> request.startsWith("POST"));
    }

    @Test
    void other_values_are_replaced_only_where_that_is_asked_for() {
        workspace.put("harbor", "CLIENT_SECRET", "older");

        assertThatThrownBy(() -> pushed("harbor", MINE, GENTLY))
                .isInstanceOf(ConnectionException.class)
                .hasMessage(
                        "The secret scope `harbor` holds other values of CLIENT_SECRET, and nothing was put. --replace"
                                + " puts yours in their place.");
        assertThat(workspace.texts("harbor")).isEqualTo(Map.of("CLIENT_SECRET", "older"));

        Pushed pushed = pushed("harbor", MINE, new Push(Optional.empty(), true, true));

        assertThat(pushed.keys())
                .contains(new Pushed.Key("CLIENT_SECRET", Change.REPLACED), new Pushed.Key("region", Change.PUT));
        assertThat(workspace.texts("harbor"))
                .isEqualTo(Map.of(
                        "CLIENT_SECRET", "s3cret", "client_id", "7", "refresh_token", "r3fresh", "region", "eu"));
    }

    @Test
    void one_option_can_be_pushed_where_the_scope_has_the_others() {
        pushed("harbor", MINE, GENTLY);

        Pushed pushed = pushed("harbor", Map.of("client_secret", "newer"), new Push(Optional.empty(), true, false));

        assertThat(pushed.keys()).containsExactly(new Pushed.Key("client_secret", Change.REPLACED));
        assertThat(workspace.texts("harbor"))
                .containsEntry("client_secret", "newer")
                .containsEntry("client_id", "7");
    }

    @Test
    void a_new_refresh_token_is_written_back_to_the_scope() throws IOException {
        scope("harbor");
        ResolvedConnection harbor = resolved("harbor", Map.of(), Map.of());
        TokenStore tokens = new HomeTokens(
                new FileTokenStore(directory.resolve("tokens")),
                harbor.tokenHomes().get("refresh_token"),
                token -> "chain-" + token);

        try (TokenStore.Slot slot = tokens.open("chain-r3fresh")) {
            assertThat(slot.latest()).contains("r3fresh");
            slot.store("n3west");
        }

        assertThat(workspace.texts("harbor"))
                .containsEntry("Refresh_Token", "n3west")
                .containsEntry("client_secret", "s3cret");
        workspace.instead = Optional.of(FakeWorkspace.error(403, "PERMISSION_DENIED", "no WRITE permission"));
        assertThatThrownBy(() -> tokens.open("chain-r3fresh")).isInstanceOf(IOException.class);
    }
}
