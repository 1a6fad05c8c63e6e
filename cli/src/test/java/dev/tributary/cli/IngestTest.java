package dev.tributary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
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
}
