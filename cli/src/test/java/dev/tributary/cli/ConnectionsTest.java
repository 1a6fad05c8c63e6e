package dev.tributary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.connection.ConnectionResolver;
import dev.tributary.simulator.SimulatedSource;
import dev.tributary.simulator.SimulatorSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectionsTest {
    private static final String[] READ = {"read", "work", "labels", "-o", "owner=apache", "-o", "repo=spark"};

    @TempDir
    private Path directory;

    @Test
    void a_connection_is_found_by_its_name_and_its_references_are_resolved() throws IOException {
        SimulatorSettings settings =
                SimulatorSettings.defaults().withOption("owner", "apache").withOption("repo", "spark");
        try (SimulatedSource github = SimulatedSource.start(ConnectionResolver.model("github"), settings)) {
            connections("""
                    work:
                      source: github
                      options:
                        token: ${MY_TOKEN}
                        base_url: %s
                    """.formatted(github.baseUrl()));

            CommandRun run = CommandRun.in(
                    directory, Map.of("MY_TOKEN", github.connectionOptions().get("token")), READ);

            assertThat(run.err()).isEmpty();
            assertThat(run.exitCode()).isZero();
        }
    }

    @Test
    void a_reference_to_nothing_names_the_line_and_the_variable() throws IOException {
        connections("""
                work:
                  source: github
                  options:
                    token: ${MY_TOKEN}
                """);

        CommandRun run = CommandRun.in(directory, Map.of(), READ);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("connections.yaml:4:", "`token`", "MY_TOKEN, which is not set");
    }

    @Test
    void an_unknown_key_names_the_line_and_the_known_ones() throws IOException {
        connections("""
                work:
                  source: github
                  option:
                    token: ${MY_TOKEN}
                """);

        CommandRun run = CommandRun.in(directory, Map.of("MY_TOKEN", "x"), READ);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .contains("connections.yaml:4:", "unknown keys: option", "`source`, `secret_scope` and `options`");
    }

    @Test
    void an_unknown_option_is_refused() throws IOException {
        connections("""
                work:
                  source: github
                  options:
                    tokn: ${MY_TOKEN}
                """);

        CommandRun run = CommandRun.in(directory, Map.of("MY_TOKEN", "x"), READ);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("no option `tokn`", "Did you mean `token`?");
    }

    @Test
    void an_unknown_connection_names_those_there_are() throws IOException {
        connections("""
                werk:
                  source: github
                """);

        CommandRun run = CommandRun.in(directory, Map.of(), READ);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("neither a connection nor a source `work`", "werk");
    }

    @Test
    void a_file_with_a_secret_that_others_may_read_is_refused() throws IOException {
        Path file = connections("""
                work:
                  source: github
                  options:
                    token: s3cret
                    base_url: http://127.0.0.1:9/
                """);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        CommandRun run = CommandRun.in(directory, Map.of(), READ);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("chmod 600", "token").doesNotContain("s3cret");
    }

    @Test
    void a_file_with_a_secret_that_others_may_change_is_refused() throws IOException {
        Path file = connections("""
                work:
                  source: github
                  options: {token: s3cret}
                """);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw--w----"));

        CommandRun run = CommandRun.in(directory, Map.of(), READ);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("others may read or change it").doesNotContain("s3cret");
    }

    @Test
    void the_connections_are_listed_without_their_values() throws IOException {
        Path file = connections("""
                work:
                  source: github
                  options: {token: s3cret, base_url: 'http://127.0.0.1:9/'}
                team:
                  source: github
                  secret_scope: team-github
                """);

        CommandRun run =
                CommandRun.in(Path.of("/"), Map.of("TRIBUTARY_CONNECTIONS", file.toString()), "connection", "list");

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEqualToNormalizingNewlines("""
                        connection  source  secret scope  options
                        work        github                token, base_url
                        team        github  team-github
                        """);
    }

    @Test
    void what_is_given_wins_over_the_environment_and_that_over_the_file() throws IOException {
        connections("""
                work:
                  source: github
                  options: {token: '${MY_TOKEN}', base_url: 'http://127.0.0.1:9/', parallel_requests: 2}
                """);

        CommandRun run = CommandRun.in(
                directory,
                Map.of(
                        "MY_TOKEN",
                        "x",
                        "TRIBUTARY_GITHUB_BASE_URL",
                        "http://127.0.0.1:8/",
                        "TRIBUTARY_GITHUB_TOKEN",
                        "y"),
                "connection",
                "check",
                "work",
                "-o",
                "token=z");

        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .containsPattern("base_url +environment variable TRIBUTARY_GITHUB_BASE_URL")
                .containsPattern("parallel_requests +connections.yaml")
                .containsPattern("token +given");
    }

    @Test
    void a_scope_cannot_be_reached_without_the_jar_for_it() throws IOException {
        connections("""
                work:
                  source: github
                  secret_scope: team-github
                """);

        CommandRun run = CommandRun.in(directory, Map.of(), READ);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("the class path lacks the jar tributary-secret-scopes");
    }

    @Test
    void nothing_is_pushed_where_no_workspace_is_named() {
        CommandRun run = CommandRun.in(directory, Map.of(), "connection", "push", "github", "-o", "token=s3cret");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("Set DATABRICKS_HOST").doesNotContain("s3cret");
    }

    @Test
    void broken_yaml_is_reported_by_its_line_and_never_shown() throws IOException {
        connections("""
                work:
                  source: github
                  options: {token: s3cret
                """);

        CommandRun run = CommandRun.in(directory, Map.of(), READ);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).containsPattern("connections.yaml:\\d+: not YAML").doesNotContain("s3cret", "\tat ");
    }

    private Path connections(String text) throws IOException {
        return Files.writeString(directory.resolve("connections.yaml"), text);
    }
}
