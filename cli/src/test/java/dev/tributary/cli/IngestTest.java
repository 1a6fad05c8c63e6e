package dev.tributary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is refused before Spark starts; what an ingestion does is shown by the demo's test. */
class IngestTest {
    @TempDir
    private Path directory;

    @Test
    void a_missing_spec_is_named() {
        CommandRun run = CommandRun.in(directory, Map.of(), "ingest", "nowhere.yaml");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("nowhere.yaml", "there is none").doesNotContain("\tat ");
    }

    @Test
    void a_spec_that_is_no_text_is_said() throws IOException {
        Files.write(directory.resolve("p.yaml"), new byte[] {(byte) 0xff, (byte) 0xfe});

        assertThat(CommandRun.in(directory, Map.of(), "ingest", "p.yaml").err())
                .contains("p.yaml: it is no text in UTF-8")
                .doesNotContain("Exception");
        assertThat(CommandRun.in(directory, Map.of(), "ingest", ".").err())
                .contains("it is a directory")
                .doesNotContain("Exception");
    }

    @Test
    void mistakes_in_the_spec_are_all_named() throws IOException {
        Files.writeString(directory.resolve("p.yaml"), """
                connection_name: github
                objects:
                  - table:
                      source_tabel: issues
                """);

        CommandRun run = CommandRun.in(directory, Map.of(), "ingest", "p.yaml");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("p.yaml", "source_tabel").doesNotContain("\tat ", "Starting Spark");
    }

    @Test
    void a_missing_connection_option_is_refused_before_spark_starts() throws IOException {
        Files.writeString(directory.resolve("p.yaml"), """
                connection_name: github
                objects:
                  - table:
                      source_table: issues
                      table_configuration: {owner: apache, repo: spark}
                """);

        CommandRun run = CommandRun.in(directory, Map.of(), "ingest", "p.yaml");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("TRIBUTARY_GITHUB_TOKEN").doesNotContain("\tat ", "Starting Spark");
    }

    private String refused(String... options) throws IOException {
        Files.writeString(directory.resolve("p.yaml"), """
                connection_name: github
                objects:
                  - table:
                      source_table: issues
                      destination_table: tickets
                """);
        String[] arguments =
                Stream.concat(Stream.of("ingest", "p.yaml"), Stream.of(options)).toArray(String[]::new);
        CommandRun run = CommandRun.in(directory, Map.of("TRIBUTARY_GITHUB_TOKEN", "x"), arguments);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).doesNotContain("\tat ", "Starting Spark");
        return run.err();
    }

    @Test
    void a_full_refresh_is_of_tables_that_are_named_and_of_all_of_each() throws IOException {
        assertThat(refused("--full-refresh")).contains("Name the tables that are meant, each with --table");
        assertThat(refused("--full-refresh", "--table", "issues", "--from", "2026-01-01"))
                .contains("Choose one");
    }

    @Test
    void a_dry_run_has_one_format() throws IOException {
        assertThat(refused("--dry-run", "--format", "json")).contains("Remove --format");
    }

    @Test
    void at_least_one_table_runs_at_a_time() throws IOException {
        assertThat(refused("--parallel-tables", "0")).contains("--parallel-tables must be at least 1, not 0");
    }

    @Test
    void a_range_that_is_none_is_refused_before_spark_starts() throws IOException {
        assertThat(refused("--from", "2026-02-01", "--until", "2026-01-01"))
                .contains("--until 2026-01-01 is not after --from 2026-02-01");
        assertThat(refused("--from", "2026-02-01", "--until", "2026-02-01T00:00:00Z"))
                .contains("is not after");
        assertThat(refused("--until", "yesterday"))
                .contains("--until must be a date such as 2026-01-15", "not `yesterday`");
        assertThat(refused("--from", "2026-02-30")).contains("--from must be a date");
        assertThat(refused("--from", "2026-02-01T12:00:00")).contains("a time with an offset");
        assertThat(refused("--from", "")).contains("--from must be a date");
    }

    @Test
    void a_table_that_the_pipeline_does_not_have_is_named() throws IOException {
        assertThat(refused("--table", "issue"))
                .contains("has no table `issue`", "Did you mean `issues`", "issues, tickets");
    }
}
