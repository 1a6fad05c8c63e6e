package dev.tributary.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.cli.terminal.Terminal;
import dev.tributary.connection.ConnectionResolver;
import dev.tributary.simulator.SimulatedSource;
import dev.tributary.simulator.SimulatorSettings;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReadTest {
    private SimulatedSource github;

    @BeforeEach
    void start() {
        SimulatorSettings settings = SimulatorSettings.defaults()
                .withRows(30)
                .withOption("owner", "apache")
                .withOption("repo", "spark");
        github = SimulatedSource.start(ConnectionResolver.model("github"), settings);
    }

    @AfterEach
    void stop() {
        github.close();
    }

    @Test
    void rows_are_printed_as_an_object_a_line() {
        CommandRun run = read("issues", "-o", "owner=apache", "-o", "repo=spark");

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out().lines())
                .hasSize(20)
                .allSatisfy(line -> assertThat(line)
                        .startsWith("{\"id\":")
                        .contains("\"owner\":\"apache\"")
                        .endsWith("}"));
    }

    @Test
    void a_limit_stops_and_zero_does_not() {
        assertThat(read("labels", "-o", "owner=apache", "-o", "repo=spark", "--limit", "3")
                        .out()
                        .lines())
                .hasSize(3);
        assertThat(read("labels", "-o", "owner=apache", "-o", "repo=spark", "--limit", "0")
                        .out()
                        .lines())
                .hasSize(30);
    }

    @Test
    void a_negative_limit_is_a_usage_error() {
        CommandRun run = read("labels", "-o", "owner=apache", "-o", "repo=spark", "--limit", "-1");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--limit is -1", "0 stands for all");
        assertThat(github.requests()).isEmpty();
    }

    @Test
    void a_reader_of_the_output_that_goes_ends_the_read() {
        OutputStream closed = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        List<String> arguments = arguments("labels", "-o", "owner=apache", "-o", "repo=spark", "--limit", "0");
        Terminal terminal = new Terminal(
                new PrintWriter(closed, false, UTF_8),
                new PrintWriter(OutputStream.nullOutputStream(), false, UTF_8),
                Map.of(),
                Path.of("").toAbsolutePath(),
                false);
        github.table("labels").insert(400);

        assertThat(Main.run(terminal, arguments.toArray(String[]::new))).isZero();
        assertThat(github.requests()).hasSizeLessThan(4);
    }

    @Test
    void other_formats_begin_with_the_columns() {
        assertThat(read("branches", "-o", "owner=apache", "-o", "repo=spark", "--format", "csv")
                        .out())
                .startsWith("name,commit,is_protected,protection_url\r\n");
        assertThat(read("branches", "-o", "owner=apache", "-o", "repo=spark", "--format", "table")
                        .out())
                .containsPattern("^name +commit +is_protected +protection_url\\R");
    }

    @Test
    void missing_options_are_a_usage_error_that_says_where_to_put_them() {
        CommandRun run = CommandRun.of("read", "github", "issues", "-o", "repo=spark");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains("-o token=..., or TRIBUTARY_GITHUB_TOKEN", "-o owner=..., or TRIBUTARY_GITHUB_OWNER")
                .doesNotContain("TRIBUTARY_GITHUB_REPO", "\tat ");
        assertThat(github.requests()).isEmpty();
    }

    @Test
    void an_unknown_option_is_a_usage_error() {
        CommandRun run = read("issues", "-o", "ownr=apache", "-o", "repo=spark");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("`ownr`", "Did you mean `owner`?").doesNotContain("\tat ");
        assertThat(github.requests()).isEmpty();
    }

    @Test
    void an_unknown_table_is_refused_without_a_request() {
        CommandRun run = read("isues", "-o", "owner=apache", "-o", "repo=spark");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("isues", "issues").doesNotContain("\tat ");
        assertThat(github.requests()).isEmpty();
    }

    @Test
    void options_come_from_the_environment_too() {
        Map<String, String> environment = Map.of(
                "TRIBUTARY_GITHUB_TOKEN", token(),
                "TRIBUTARY_GITHUB_BASE_URL", github.baseUrl(),
                "TRIBUTARY_GITHUB_OWNER", "apache",
                "TRIBUTARY_GITHUB_REPO", "spark",
                // An option of no table that is read here.
                "TRIBUTARY_GITHUB_UNHEARD_OF", "x");

        CommandRun run = CommandRun.in(Path.of("").toAbsolutePath(), environment, "read", "github", "labels");

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void a_refused_token_is_one_clear_error_that_does_not_show_it() {
        CommandRun run = CommandRun.of(
                "read",
                "github",
                "issues",
                "-o",
                "base_url=" + github.baseUrl(),
                "-o",
                "token=s3cret-and-wrong",
                "-o",
                "owner=apache",
                "-o",
                "repo=spark",
                "--debug");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("401").doesNotContain("s3cret-and-wrong");
        assertThat(run.out()).isEmpty();
        assertThat(github.requests()).hasSize(1);
    }

    @Test
    void a_stack_trace_is_shown_to_those_who_ask_for_it() {
        List<String> arguments = List.of(
                "read",
                "github",
                "issues",
                "-o",
                "base_url=" + github.baseUrl(),
                "-o",
                "token=wrong",
                "-o",
                "owner=apache",
                "-o",
                "repo=spark");
        List<String> debug = new ArrayList<>(arguments);
        debug.add("--debug");

        assertThat(CommandRun.of(arguments.toArray(String[]::new)).err()).doesNotContain("\tat ");
        assertThat(CommandRun.of(debug.toArray(String[]::new)).err()).contains("\tat ");
    }

    private CommandRun read(String table, String... more) {
        return CommandRun.of(arguments(table, more).toArray(String[]::new));
    }

    private List<String> arguments(String table, String... more) {
        List<String> arguments = new ArrayList<>(List.of("read", "github", table));
        github.connectionOptions().forEach((key, value) -> arguments.addAll(List.of("-o", key + "=" + value)));
        arguments.addAll(List.of(more));
        return arguments;
    }

    private String token() {
        return github.connectionOptions().get("token");
    }
}
