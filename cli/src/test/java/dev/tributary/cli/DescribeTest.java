package dev.tributary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DescribeTest {

    @Test
    void sources_are_listed_with_their_tables() {
        CommandRun run = CommandRun.of("list");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).containsPattern("github +GitHub +issues, commits, pull_requests, labels, branches");
    }

    @Test
    void a_source_is_described_by_its_options_and_tables() {
        CommandRun run = CommandRun.of("describe", "github");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("https://api.github.com", "bearer token {token}", "https://docs.github.com/en/rest")
                .containsPattern("token +required, secret +TRIBUTARY_GITHUB_TOKEN +An access token")
                .containsPattern("issues +cdc +id +updated_at")
                .containsPattern("commits +append +sha +commit.committer.date")
                .containsPattern("branches +snapshot +name");
    }

    @Test
    void a_table_is_described_by_its_columns_key_and_cursor() {
        CommandRun run = CommandRun.of("describe", "github", "issues");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .containsPattern("ingestion +cdc")
                .containsPattern("key +id")
                .containsPattern("cursor +updated_at, ascending, lookback 5 min")
                .containsPattern("pages +by Link header, rel=next, 100 rows each \\(per_page\\)")
                .containsPattern("id +bigint +not null")
                .containsPattern("updated_at +timestamp +when anything about the issue last changed")
                .containsPattern("labels +array<struct>")
                .containsPattern("  name +string")
                .containsPattern("owner +string +the option owner")
                .containsPattern("repo +required +TRIBUTARY_GITHUB_REPO +The repository's name");
    }

    @Test
    void an_unknown_table_is_answered_with_the_nearest() {
        CommandRun run = CommandRun.of("describe", "github", "isues");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .contains("`github` has no table `isues`. Did you mean `issues`?")
                .doesNotContain("\tat ");
    }

    @Test
    void an_unknown_source_is_answered_with_the_nearest() {
        CommandRun run = CommandRun.of("describe", "gihub");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("Did you mean `github`?").doesNotContain("\tat ");
    }
}
