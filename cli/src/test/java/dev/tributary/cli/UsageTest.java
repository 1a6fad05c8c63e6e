package dev.tributary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {

    @ParameterizedTest
    @ValueSource(strings = {"demo", "list", "describe", "read", "ingest"})
    void every_command_has_help_with_its_exit_codes(String command) {
        CommandRun run = CommandRun.of(command, "--help");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("Usage: tributary " + command, "0   done", "1   failed", "2   ");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void the_help_lists_every_command() {
        CommandRun run = CommandRun.of("--help");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("demo", "list", "describe", "read", "ingest", "--version", "--debug");
    }

    @Test
    void the_version_is_the_builds() {
        CommandRun run = CommandRun.of("--version");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).matches("tributary \\d+\\.\\d+\\.\\d+\\S*\\R");
    }

    @Test
    void no_command_is_a_usage_error_that_shows_the_commands() {
        CommandRun run = CommandRun.of();

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("Which command?", "describe");
    }

    @Test
    void a_misspelt_command_is_a_usage_error() {
        CommandRun run = CommandRun.of("descrbe", "github");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("descrbe", "describe").doesNotContain("\tat ");
    }

    @Test
    void colours_are_for_terminals_only_and_not_with_NO_COLOR() {
        String escape = "\u001b[";

        assertThat(CommandRun.onTerminal(Map.of("TERM", "xterm"), "list").out()).contains(escape);
        assertThat(CommandRun.onTerminal(Map.of("TERM", "xterm"), "--help").out())
                .contains(escape);
        assertThat(CommandRun.of("list").out()).doesNotContain(escape);
        assertThat(CommandRun.onTerminal(Map.of("NO_COLOR", "1"), "list").out()).doesNotContain(escape);
        assertThat(CommandRun.onTerminal(Map.of("NO_COLOR", "1"), "--help").out())
                .doesNotContain(escape);
        assertThat(CommandRun.onTerminal(Map.of("TERM", "dumb"), "list").out()).doesNotContain(escape);
    }
}
