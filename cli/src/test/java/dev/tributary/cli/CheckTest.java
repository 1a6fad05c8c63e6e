package dev.tributary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CheckTest {

    @Test
    void options_are_checked_where_the_source_declares_no_request_for_it() {
        CommandRun run = CommandRun.of("check", "github", "-o", "token=x");

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("`github` declares no request that would show more");
    }

    @Test
    void what_is_missing_is_said() {
        CommandRun run = CommandRun.of("check", "github");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("`github` needs more options", "token");
    }
}
